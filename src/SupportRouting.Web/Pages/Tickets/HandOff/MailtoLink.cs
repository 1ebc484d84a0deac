namespace SupportRouting.Web.Pages.Tickets.HandOff;

/// <summary>A link that opens a mail program with a message. Long ones are cut: programs and systems drop longer links whole.</summary>
public sealed record MailtoLink(string Address, bool IsCut)
{
    public const int MostCharacters = 1900;

    public static MailtoLink Of(string email, string? subject, string? body)
    {
        var start = $"mailto:{Uri.EscapeDataString(email).Replace("%40", "@", StringComparison.Ordinal)}?subject={Uri.EscapeDataString(subject ?? "")}&body=";
        var text = (body ?? "").ReplaceLineEndings("\r\n");
        var written = Uri.EscapeDataString(text);
        if (start.Length + written.Length <= MostCharacters)
            return new MailtoLink(start + written, false);

        var room = MostCharacters - start.Length;
        var cut = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            room -= Uri.EscapeDataString(rune.ToString()).Length;
            if (room < 0)
                break;
            cut += rune.Utf16SequenceLength;
        }

        return new MailtoLink(start + Uri.EscapeDataString(text[..cut]), true);
    }
}
