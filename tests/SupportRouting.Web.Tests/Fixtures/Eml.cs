using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>A plain mail as it went out, read back.</summary>
internal sealed partial record Eml(IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Subject => Decoded(Headers["subject"]);

    public static Eml Read(string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("\n\n", 2);
        var headers = Folded().Replace(parts[0], " ").Split('\n').Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0].ToLowerInvariant(), pair => pair[1].Trim(), StringComparer.Ordinal);
        Assert.Equal("quoted-printable", headers["content-transfer-encoding"]);
        return new Eml(headers, Unquoted(parts[1]).TrimEnd('\n'));
    }

    private static string Unquoted(string text)
    {
        using var bytes = new MemoryStream();
        var joined = text.Replace("=\n", "", StringComparison.Ordinal);
        for (var i = 0; i < joined.Length; i++)
        {
            if (joined[i] is '=')
            {
                bytes.WriteByte(Convert.ToByte(joined.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.WriteByte((byte)joined[i]);
            }
        }

        return Encoding.UTF8.GetString(bytes.ToArray()).ReplaceLineEndings("\n");
    }

    // What mail headers put letters into: =?utf-8?B?...?=
    private static string Decoded(string header)
    {
        using var attachment = Attachment.CreateAttachmentFromString("", header);
        return attachment.Name ?? header;
    }

    [GeneratedRegex(@"\n[ \t]+", RegexOptions.None, 1000)]
    private static partial Regex Folded();
}
