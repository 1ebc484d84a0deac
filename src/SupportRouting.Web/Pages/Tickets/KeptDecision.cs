using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>A decision as it was kept, explained by the facts it was made with and never by what the records say now.</summary>
/// <param name="Record">What was kept.</param>
/// <param name="Facts">Its facts, each with where it came from.</param>
/// <param name="Today">What today's policy says about the very same facts.</param>
public sealed record KeptDecision(
    TicketDecisionRecord Record, IReadOnlyList<(Fact Fact, string Value, FactOrigin Origin)> Facts, Explanation Today, RoutingPolicy Policy)
{
    public static KeptDecision? Of(TicketDecisionRecord? record, PolicyTable table)
    {
        if (record is null)
            return null;
        var kept = TicketFacts.ReadSheet(record.Facts);
        return new KeptDecision(record, kept, table.Explain(FactsOf(kept)), table.Policy);
    }

    /// <summary>The facts that count for this question, and those that somebody said.</summary>
    public IEnumerable<(Fact Fact, string Value, FactOrigin Origin)> Counting
    {
        get
        {
            var counting = Policy.FactsThatCount(Today.Facts.Asker, Today.Facts.Topic).Append(Fact.ServingModel).ToHashSet();
            return Facts.Where(one => one.Fact is not (Fact.Asker or Fact.Topic)
                && one.Origin != FactOrigin.None && (one.Origin == FactOrigin.Given || counting.Contains(one.Fact)));
        }
    }

    /// <summary>Whether the row that decided still has its words.</summary>
    public bool HasWords => Policy.Rows.Any(row => row.Id == Record.RowId);

    private static QuestionFacts FactsOf(IEnumerable<(Fact Fact, string Value, FactOrigin Origin)> kept)
    {
        var facts = default(QuestionFacts);
        foreach (var (fact, text, _) in kept)
        {
            if (FactNames.TryRead(fact, text, out var value))
                facts = FactSpace.With(facts, fact, value);
        }

        return facts;
    }
}
