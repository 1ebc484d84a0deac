using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Tickets;

/// <summary>
/// Keeps the words a ticket is found by: what its asker sees, and apart from it what only the staff does. Each word is kept once,
/// so that a long timeline stays a short text to look through.
/// </summary>
internal static class TicketWords
{
    // Folded texts hold no line ends. Before it stands what the ticket is about, behind it what was written since.
    private const char Since = '\n';

    private static readonly TicketEntryKind[] NamedInChanges =
        [TicketEntryKind.Assigned, TicketEntryKind.TagsChanged, TicketEntryKind.ReferenceChanged, TicketEntryKind.Attached];

    /// <summary>Says anew what the ticket is about. What was written since is found as before.</summary>
    public static void FindByAbout(this TicketRecord ticket, string? names)
    {
        var about = " " + SearchText.Fold(string.Join(" | ", ticket.Subject, ticket.Question, names, ticket.AskerName, ticket.AskerEmail, ticket.SubscriptionId));
        var end = ticket.SearchText.IndexOf(Since, StringComparison.Ordinal);
        ticket.SearchText = end < 0 ? about : about + ticket.SearchText[end..];
        ticket.FindBy(ticket.ExternalId, isInternal: true);
    }

    /// <summary>Lets the ticket be found by a line of its timeline, by whoever sees that line.</summary>
    public static void FindBy(this TicketRecord ticket, TicketEntryRecord entry)
    {
        ticket.FindBy(entry.Text, entry.IsInternal);
        if (entry.Kind is TicketEntryKind.AskerReplied)
            ticket.FindBy(entry.ActorName, entry.IsInternal);
        if (!NamedInChanges.Contains(entry.Kind))
            return;
        ticket.FindBy(entry.Before, entry.IsInternal);
        ticket.FindBy(entry.After, entry.IsInternal);
    }

    public static void FindBy(this TicketRecord ticket, string? text, bool isInternal)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        if (isInternal)
            ticket.StaffSearchText = With(ticket.StaffSearchText, text);
        else
            ticket.SearchText = With(ticket.SearchText.Contains(Since, StringComparison.Ordinal) ? ticket.SearchText : ticket.SearchText + Since, text);
    }

    /// <summary>Says anew what the ticket is found by, after its texts were changed; what it is about stays as it stands there.</summary>
    public static void FindAgain(this TicketRecord ticket, IEnumerable<HandOffRecord> handOffs)
    {
        (ticket.SearchText, ticket.StaffSearchText) = (ticket.SearchText.Split(Since)[0], "");
        ticket.FindBy(ticket.ExternalId, isInternal: true);
        foreach (var entry in ticket.Entries.OrderBy(entry => entry.Id))
            ticket.FindBy(entry);
        foreach (var handOff in handOffs)
            ticket.FindBy(handOff);
    }

    public static void FindBy(this TicketRecord ticket, HandOffRecord handOff) =>
        ticket.FindBy(string.Join(' ', handOff.Subject, handOff.Recipient, handOff.Reference), isInternal: true);

    /// <summary>Those that have a word. What only the staff sees must not answer an asker's search either.</summary>
    public static IQueryable<TicketRecord> Having(this IQueryable<TicketRecord> tickets, string word, bool isStaff)
    {
        var text = SearchText.Pattern(word);
        return isStaff
            ? tickets.Where(t => t.SearchText.Contains(text) || t.StaffSearchText.Contains(text))
            : tickets.Where(t => t.SearchText.Contains(text));
    }

    private static string With(string words, string text)
    {
        var known = words.Split([' ', Since]).ToHashSet(StringComparer.Ordinal);
        var more = SearchText.Fold(text).Split(' ').Where(known.Add).ToList();
        return more.Count is 0 ? words : $"{words} {string.Join(' ', more)}";
    }
}
