using System.Collections.Immutable;

namespace SupportRouting.Domain.Routing;

/// <summary>Which rows decide something, over every complete combination of facts.</summary>
/// <param name="Wins">Per row: whether it is the first match anywhere.</param>
/// <param name="Matters">Per row: whether another row, or none, would say something else somewhere if it were gone.</param>
/// <param name="Gaps">Combinations that no row decides.</param>
internal sealed record RowCoverage(bool[] Wins, bool[] Matters, ImmutableArray<QuestionFacts> Gaps)
{
    public static RowCoverage Measure(RoutingPolicy policy)
    {
        var wins = new bool[policy.Rows.Length];
        var matters = new bool[policy.Rows.Length];
        var gaps = ImmutableArray.CreateBuilder<QuestionFacts>();
        foreach (var asker in Enum.GetValues<Asker>())
        {
            foreach (var topic in policy.Topics)
            {
                var anything = new QuestionFacts(asker, topic.Id);
                int[] candidates = [.. Enumerable.Range(0, policy.Rows.Length).Where(index =>
                    policy.Rows[index].When.FirstFailing(anything, topic) is not (Fact.Asker or Fact.Topic))];
                foreach (var facts in FactSpace.Complete(asker, topic.Id))
                    Count(policy, facts, topic, candidates, wins, matters, gaps);
            }
        }

        return new RowCoverage(wins, matters, gaps.ToImmutable());
    }

    private static void Count(
        RoutingPolicy policy,
        in QuestionFacts facts,
        Topic topic,
        int[] candidates,
        bool[] wins,
        bool[] matters,
        ImmutableArray<QuestionFacts>.Builder gaps)
    {
        int? winner = null;
        foreach (var index in candidates)
        {
            if (policy.Rows[index].When.FirstFailing(facts, topic) is not null)
                continue;
            if (winner is null)
            {
                winner = index;
                wins[index] = true;
                if (matters[index])
                    return;
                continue;
            }

            matters[winner.Value] |= !SaysTheSame(policy.Rows[winner.Value], policy.Rows[index]);
            return;
        }

        if (winner is null)
            gaps.Add(facts);
        else
            matters[winner.Value] = true;
    }

    private static bool SaysTheSame(PolicyRow row, PolicyRow other) =>
        row.Then.SaysTheSame(other.Then) && row.Citations.SequenceEqual(other.Citations);
}
