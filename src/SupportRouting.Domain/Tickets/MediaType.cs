using System.Text.Unicode;

namespace SupportRouting.Domain.Tickets;

/// <summary>Tells what a file is by its bytes. Its name says nothing: whoever sends a file chooses its name.</summary>
public static class MediaType
{
    /// <summary>A file whose bytes tell nothing.</summary>
    public const string Unknown = "application/octet-stream";

    private const string Text = "text/plain";

    // Mail begins with one of these; any other file of lines is a text.
    private static readonly byte[][] MailStarts =
    [
        [.. "Received:"u8], [.. "Return-Path:"u8], [.. "Delivered-To:"u8], [.. "From:"u8], [.. "MIME-Version:"u8], [.. "Message-ID:"u8],
    ];

    private static readonly (byte[] Start, string Type)[] Starts =
    [
        ([.. "%PDF-"u8], "application/pdf"),
        ([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([.. "GIF87a"u8], "image/gif"),
        ([.. "GIF89a"u8], "image/gif"),
    ];

    // What an office file is stands in the names of what it packs.
    private static readonly (byte[] Part, string Type)[] Offices =
    [
        ([.. "word/document.xml"u8], "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ([.. "xl/workbook.xml"u8], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ([.. "ppt/presentation.xml"u8], "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ];

    /// <summary>The media type of a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <returns>A type of the short list that is recognised, or <see cref="Unknown"/>.</returns>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, type) in Starts)
        {
            if (bytes.StartsWith(start))
                return type;
        }

        if (bytes.StartsWith("RIFF"u8) && bytes.Length >= 12 && bytes[8..].StartsWith("WEBP"u8))
            return "image/webp";
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return OfArchive(bytes);
        if (bytes.Length == 0 || bytes.Contains((byte)0) || !Utf8.IsValid(bytes))
            return Unknown;
        return IsMail(bytes) ? "message/rfc822" : Text;
    }

    private static string OfArchive(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("[Content_Types].xml"u8) >= 0)
        {
            foreach (var (part, type) in Offices)
            {
                if (bytes.IndexOf(part) >= 0)
                    return type;
            }
        }

        return "application/zip";
    }

    private static bool IsMail(ReadOnlySpan<byte> bytes)
    {
        foreach (var start in MailStarts)
        {
            if (bytes.StartsWith(start))
                return true;
        }

        return false;
    }
}
