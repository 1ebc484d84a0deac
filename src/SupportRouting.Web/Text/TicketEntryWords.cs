using System.Globalization;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Text;

/// <summary>The lines of a ticket's timeline in the language of the page.</summary>
public static class TicketEntryWords
{
    /// <summary>What happened.</summary>
    public static string Of(TicketEntryKind kind) => TicketText.ResourceManager.GetString($"Kind{kind}", CultureInfo.CurrentUICulture) ?? "";

    public static string Of(TicketSource source) => TicketText.ResourceManager.GetString($"Source{source}", CultureInfo.CurrentUICulture) ?? "";

    /// <summary>What was before or is after, in words; what people wrote stays as it is.</summary>
    public static string? Value(TicketEntryKind kind, string? value, bool toStaff, DeskTime desk) => kind switch
    {
        _ when value is null => null,
        TicketEntryKind.StatusChanged when FactNames.TryRead<TicketStatus>(value, out var status) => TicketWords.Of(status),
        TicketEntryKind.PriorityChanged when FactNames.TryRead<Priority>(value, out var priority) => TicketWords.Of(priority),
        TicketEntryKind.Decided or TicketEntryKind.Overridden or TicketEntryKind.OverrideRemoved
            when FactNames.TryRead<TicketParty>(value, out var party) => TicketWords.Of(party, toStaff),
        TicketEntryKind.DueChanged when DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var due) => Moment(due, desk),
        TicketEntryKind.HandedOff or TicketEntryKind.HandOffReplied or TicketEntryKind.HandOffReminded
            when FactNames.TryRead<HopParty>(value, out var party) => RoutingWords.Of(party),
        TicketEntryKind.AnswerNotSent when Enum.TryParse<MailFailure>(value, out var failure) => HandOffWords.Of(failure),
        TicketEntryKind.Shown when FactNames.TryRead<TicketEntryKind>(value, out var shown) => Of(shown),
        _ => value,
    };

    /// <summary>What somebody added in writing. An override's reason stands before it as a code.</summary>
    public static string? Written(TicketEntryRecord entry) =>
        entry is { Kind: TicketEntryKind.Overridden, Text: { } text } && text.Split(": ", 2) is [var code, var rest] && FactNames.TryRead<OverrideReason>(code, out var reason)
            ? $"{TicketWords.Of(reason)}: {rest}"
            : entry is { Kind: TicketEntryKind.Decided, Text: { } why } && why.Split(": ", 2) is [var fact, var value]
                && fact == FactNames.Name(Fact.TechnicalSupportBy) && FactNames.TryRead<TechnicalSupportBy>(value, out var by)
            ? Words.Fill(SupportText.Because, SupportWords.Of(by))
            : entry.Text;

    /// <summary>A moment by the clock of the desk, whose zone is named.</summary>
    public static string Moment(DateTimeOffset moment, DeskTime desk) => $"{desk.Show(moment).ToString("g", CultureInfo.CurrentCulture)} {desk.Name}";

    /// <summary>What differs between two states of what was said, fact by fact.</summary>
    public static IReadOnlyList<EntryChange> Differences(SaidFacts before, SaidFacts after) =>
    [
        .. Enum.GetValues<Fact>()
            .Select(fact => (fact, Was: before.Facts.GetValueOrDefault(fact), Is: after.Facts.GetValueOrDefault(fact)))
            .Where(one => one.Was != one.Is)
            .Select(one => new EntryChange(RoutingWords.FactName(one.fact), Said(one.fact, one.Was), Said(one.fact, one.Is))),
        .. new[] { TicketText.RecordOffer, TicketText.RecordSubscription, TicketText.RecordCustomer }
            .Zip(before.Records, after.Records)
            .Where(one => one.Second != one.Third)
            .Select(one => new EntryChange(one.First, null, null)),
    ];

    private static string? Said(Fact fact, string? value) =>
        value is not null && FactNames.TryRead(fact, value, out _) ? RoutingWords.FactValue(fact, value) : null;
}

/// <summary>One thing that is other than it was; without values where only that is known.</summary>
public sealed record EntryChange(string What, string? Before, string? After);
