using SupportRouting.Data.Partners.Support;
using SupportRouting.Data.Routing;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Support;

/// <summary>
/// Decides the open tickets that a setting of technical support concerns as they would be decided after a change of it, and writes
/// nothing. However many tickets, the number of SQL commands stays the same.
/// </summary>
public sealed class PreviewSupport(PortalDbContext db, AnswerQuestions answers, PolicyTable table)
{
    /// <summary>More at once would let people wait.</summary>
    public const int Most = 500;

    /// <param name="change">What would be changed; with none what is stored counts.</param>
    /// <param name="before">Only tickets older than this one; null begins with the newest.</param>
    /// <param name="cancel">Ends the look.</param>
    public async Task<SupportPreview> RunAsync(SupportChange change, long? before, CancellationToken cancel)
    {
        var found = await LookAsync(change, before, cancel);
        var turned = found.Turned.ToLookup(one => FateOf(one.Ticket));
        return new SupportPreview(
            found.Open,
            [.. turned[Fate.Moves].Select(one => new SupportMove(one.Ticket.Number, one.Ticket.Subject, TicketParties.FirstOf(one.Before), TicketParties.FirstOf(one.Answer.Decision)))],
            turned[Fate.LiesElsewhere].Count(), turned[Fate.DecidedByAPerson].Count(), found.Older);
    }

    /// <summary>The tickets that what is stored now decides otherwise than they were decided.</summary>
    internal async Task<IReadOnlyList<TurnedTicket>> TurnedAsync(SupportOwner owner, long? before, CancellationToken cancel) =>
        [.. (await LookAsync(SupportChange.None(owner), before, cancel)).Turned];

    private async Task<(int Open, IEnumerable<TurnedTicket> Turned, long? Older)> LookAsync(SupportChange change, long? before, CancellationToken cancel)
    {
        var tickets = await SupportedTicket.FindAsync(db, change.Owner, before, Most + 1, cancel);
        var looked = tickets.Take(Most).ToList();
        var supposed = await answers.SupposeAsync(
            [.. looked.Select(ticket => ticket.Question)], RecordReader.Staff,
            known => known with { TechnicalSupport = change.ApplyTo(known.TechnicalSupport) }, cancel);
        var turned = looked.Zip(supposed).Select(one => Turned(one.First, one.Second)).OfType<TurnedTicket>();
        return (looked.Count, turned, tickets.Count > Most ? looked[^1].Number : null);
    }

    // Only where who gives technical support is what has changed: what else may have become of its records is no news of this.
    private TurnedTicket? Turned(SupportedTicket ticket, Answer? answer)
    {
        if (ticket.DecidedBy is null || answer is null)
            return null;
        var facts = TicketFacts.ReadFacts(ticket.DecidedBy);
        var before = table.Decide(facts);
        return facts.TechnicalSupportBy != answer.Sheet.Facts.TechnicalSupportBy && before.Key != answer.Decision.Key
            ? new TurnedTicket(ticket, before, answer)
            : null;
    }

    private static Fate FateOf(SupportedTicket ticket) =>
        ticket.IsOverridden ? Fate.DecidedByAPerson
        : TicketMoves.IsElsewhere(ticket.Status) ? Fate.LiesElsewhere
        : Fate.Moves;

    private enum Fate
    {
        Moves,
        LiesElsewhere,
        DecidedByAPerson,
    }
}

/// <summary>A ticket that is decided otherwise than it was.</summary>
internal sealed record TurnedTicket(SupportedTicket Ticket, Decision Before, Answer Answer);
