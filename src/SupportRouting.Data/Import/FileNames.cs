using System.Globalization;
using System.Text;
using SupportRouting.Data.Import.Jobs;

namespace SupportRouting.Data.Import;

/// <summary>Names of files as strangers send them.</summary>
public static class FileNames
{
    // Most file systems count the bytes of a name, up to 255.
    private const int MostBytes = 180;

    /// <summary>The last part of a path, fit to be a file's name on this machine and to be kept.</summary>
    public static string Plain(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = new StringBuilder();
        var bytes = 0;
        foreach (var rune in StorableText.Cut(last, ImportFileRecord.NameLength).EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MostBytes)
                break;
            plain.Append(IsUnseen(rune) || IsForbidden(rune) ? "_" : rune.ToString());
        }

        var kept = plain.ToString().Trim().TrimEnd('.');
        return kept.Length is 0 ? "file" : kept;
    }

    // A mark that turns the direction of writing makes one ending look like another.
    private static bool IsUnseen(Rune rune) => Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;

    private static bool IsForbidden(Rune rune) => rune.IsBmp && Path.GetInvalidFileNameChars().Contains((char)rune.Value);
}
