using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>A decision as it was kept, explained by the facts it was made with and never by what the records say now.</summary>
/// <param name="Record">What was kept.</param>
/// <param name="Facts">Its facts, each with where it came from.</param>
/// <param name="Today">What today's policy says about the very same facts.</param>
/// <param name="Table">Today's policy.</param>
public sealed record KeptDecision(TicketDecisionRecord Record, IReadOnlyList<KeptFact> Facts, Explanation Today, PolicyTable Table)
{
    private const int MostTurns = 6;

    public static KeptDecision? Of(TicketDecisionRecord? record, PolicyTable table)
    {
        if (record is null)
            return null;
        IReadOnlyList<KeptFact> kept = [.. TicketFacts.ReadSheet(record.Facts).Select(one => new KeptFact(one.Fact, one.Value, one.Origin))];
        return new KeptDecision(record, kept, table.Explain(TicketFacts.ReadFacts(record.Facts)), table);
    }

    /// <summary>The row that decided, where today's policy still has it.</summary>
    public PolicyRow? Row => Table.Policy.Rows.FirstOrDefault(row => row.Id == Record.RowId);

    /// <summary>Whether today's policy would decide by another version or another row.</summary>
    public bool IsOld => Record.PolicyVersion != Table.Policy.Version || Record.RowId != Today.Decision.RowId;

    /// <summary>Whom today's policy names.</summary>
    public TicketParty PartyToday => TicketParties.Of(Today.Decision);

    /// <summary>The facts that count for this question, and those that somebody said.</summary>
    public IEnumerable<KeptFact> Counting
    {
        get
        {
            var counting = Table.Policy.FactsThatCount(Today.Facts.Asker, Today.Facts.Topic).Append(Fact.ServingModel).ToHashSet();
            return Facts.Where(one => one.Fact is not (Fact.Asker or Fact.Topic)
                && one.Origin != FactOrigin.None && (one.Origin == FactOrigin.Given || counting.Contains(one.Fact)));
        }
    }

    /// <summary>The rules tried before the one that decides, nearest first.</summary>
    public IEnumerable<TraceStep> Earlier =>
        Today.Trace.Where(step => step.Outcome != TraceResult.Matched && step.RowId != Today.Decision.RowId).Reverse();

    /// <summary>The smallest changes of facts that would move the question to somebody else.</summary>
    public IEnumerable<Turn> Turns => SmallestChange.Of(Table, Today.Facts).Take(MostTurns);

    /// <summary>The facts that are not what they were in an earlier decision.</summary>
    public IEnumerable<(Fact Fact, string? Before, string? After)> Since(KeptDecision earlier) =>
        from fact in Enum.GetValues<Fact>()
        let before = earlier.ValueOf(fact)
        let after = ValueOf(fact)
        where before != after
        select (fact, before, after);

    private string? ValueOf(Fact fact) => Facts.FirstOrDefault(one => one.Fact == fact && one.Origin != FactOrigin.None)?.Value;
}

/// <summary>A fact a decision was made with.</summary>
public sealed record KeptFact(Fact Fact, string Value, FactOrigin Origin);
