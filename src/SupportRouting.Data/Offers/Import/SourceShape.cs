using System.Text;

namespace SupportRouting.Data.Offers.Import;

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

        // No JSON document has an opening brace at the start of its first two lines; lines of records have.
        var secondLine = text.Split('\n', 3, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return secondLine.Length > 1 && secondLine[1].StartsWith('{') ? SourceShape.JsonLines : SourceShape.JsonDocument;
    }
}
