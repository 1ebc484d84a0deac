using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Audit;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Audit;

/// <summary>One line of the audit as a table holds it: in the reader's words, and in codes for programs.</summary>
internal sealed record AuditLine(DateTimeOffset At, string? Ticket, string? Subject, string Who, string What, string Kind)
{
    public string? Before { get; init; }

    public string? After { get; init; }

    public string? Text { get; init; }

    public string? BeforeCode { get; init; }

    public string? AfterCode { get; init; }

    public static AuditLine Of(AuditRow row, DeskTime desk)
    {
        var entry = row.Entry;
        var (before, after) = InWords(entry, desk);
        return new AuditLine(
            entry.At, new TicketNumber(entry.TicketNumber).ToString(), row.Subject, entry.ActorName, TicketEntryWords.Of(entry.Kind), FactNames.Name(entry.Kind))
        {
            Before = before,
            After = after,
            Text = TicketEntryWords.Written(entry),
            BeforeCode = entry.Before,
            AfterCode = entry.After,
        };
    }

    public static AuditLine Of(PersonRequestRecord request)
    {
        var (what, code) = request.Kind is PersonRequestKind.Erased ? (AuditText.RequestErased, "personErased") : (AuditText.RequestExported, "personExported");
        return new AuditLine(request.At, null, null, request.ActorName, what, code)
        {
            After = Plural.Of(request.Tickets, PrivacyText.FoundOne, PrivacyText.FoundFew, PrivacyText.FoundMany),
            Text = request.FinishedAt is null ? AuditText.RequestUnfinished : null,
            AfterCode = FormattableString.Invariant($"{request.Tickets}{(request.FinishedAt is null ? " unfinished" : "")}"),
        };
    }

    public static AuditLine Of(TicketDeletionRecord deletion) =>
        new(deletion.At, new TicketNumber(deletion.TicketNumber).ToString(), null, ReadAudit.Portal, AuditText.Deleted, "ticketDeleted")
        {
            After = Words.Fill(AuditText.RuleDays, deletion.Days),
            AfterCode = FormattableString.Invariant($"retention {deletion.Days}"),
        };

    private static (string? Before, string? After) InWords(TicketEntryRecord entry, DeskTime desk)
    {
        if (entry.Kind is not TicketEntryKind.FactsChanged || SaidFacts.Read(entry.Before) is not { } was || SaidFacts.Read(entry.After) is not { } now)
            return (TicketEntryWords.Value(entry.Kind, entry.Before, toStaff: true, desk), TicketEntryWords.Value(entry.Kind, entry.After, toStaff: true, desk));
        var changes = TicketEntryWords.Differences(was, now);
        return (Joined(changes, change => change.Before), Joined(changes, change => change.After));
    }

    private static string Joined(IReadOnlyList<EntryChange> changes, Func<EntryChange, string?> value) =>
        string.Join("; ", changes.Select(change => value(change) is { } text ? $"{change.What}: {text}" : change.What));
}
