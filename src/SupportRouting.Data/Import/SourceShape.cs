using System.Text;
using System.Text.Json;

namespace SupportRouting.Data.Import;

/// <summary>How the records lie in a file.</summary>
public enum SourceShape
{
    Empty,
    JsonDocument,
    JsonLines,
    Table,
    Markup,
    NotText,
}

/// <summary>Tells the shape of a file by its beginning, never by its name.</summary>
public static class SourceShapes
{
    private const int HeadLength = 256 * 1024;

    public static SourceShape Of(string path)
    {
        using var stream = SourceText.OpenUtf8(path);
        var head = new byte[HeadLength];
        try
        {
            var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return OfHead(Encoding.UTF8.GetString(head.AsSpan(0, read)));
        }
        catch (DecoderFallbackException)
        {
            return SourceShape.NotText;
        }
    }

    public static SourceShape OfHead(string head)
    {
        var text = head.TrimStart();
        if (text.Length is 0)
            return SourceShape.Empty;
        if (text.Contains('\0', StringComparison.Ordinal))
            return SourceShape.NotText;
        if (text[0] is '[' || text.StartsWith("/*", StringComparison.Ordinal) || text.StartsWith("//", StringComparison.Ordinal))
            return SourceShape.JsonDocument;
        if (text[0] is '<')
            return SourceShape.Markup;
        if (text[0] is not '{')
            return SourceShape.Table;

        return AreLines(text) ? SourceShape.JsonLines : SourceShape.JsonDocument;
    }

    // A first line that is an object of its own is followed by more of them. If the first line is the broken one, the second
    // tells, unless the first is plainly unfinished, as in a document printed over several lines.
    private static bool AreLines(string text)
    {
        var lines = text.Split('\n', 3, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < 2)
            return false;
        return IsObject(lines[0]) || (!"[{,:".Contains(lines[0][^1], StringComparison.Ordinal) && IsObject(lines[1]));
    }

    private static bool IsObject(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind is JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
