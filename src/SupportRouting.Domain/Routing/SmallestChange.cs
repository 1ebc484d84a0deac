using System.Collections.Immutable;

namespace SupportRouting.Domain.Routing;

/// <summary>A fact that would be different.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Value">Its other value, as written in JSON.</param>
public sealed record FactChange(Fact Fact, string Value);

/// <summary>Some facts that would together move a question to another party.</summary>
/// <param name="Facts">What would be different, in table order.</param>
/// <param name="Decision">What would be decided then.</param>
public sealed record Turn(ImmutableArray<FactChange> Facts, Decision Decision);

/// <summary>Finds what would move a question to another party.</summary>
public static class SmallestChange
{
    /// <summary>The smallest changes of facts after which somebody else answers.</summary>
    /// <param name="table">The policy.</param>
    /// <param name="facts">The question. Who asks, about what, and what follows from these two stay as they are.</param>
    /// <returns>All changes of the least number of facts that suffices; empty when no change of facts does, or while the question is undecided.</returns>
    public static ImmutableArray<Turn> Of(PolicyTable table, QuestionFacts facts)
    {
        var effective = ImpliedFacts.Apply(facts);
        if (table.Decide(effective) is Decision.NeedsFacts)
            return [];
        var now = PartyOf(table.Decide(effective));
        var open = FactSpace.Variable.Where(fact => !ImpliedFacts.Implies(facts.Asker, facts.Topic, fact)).ToArray();
        for (var size = 1; size <= open.Length; size++)
        {
            ImmutableArray<Turn> turns = [.. Changes(effective, open, size)
                .Select(changed => (changed, decision: table.Decide(changed)))
                .Where(some => some.decision is not Decision.NeedsFacts && PartyOf(some.decision) != now)
                .Select(some => new Turn(Differences(effective, some.changed), some.decision))];
            if (!turns.IsEmpty)
                return turns;
        }

        return [];
    }

    private static ResponsibleParty? PartyOf(Decision decision) => (decision as Decision.Routed)?.Responsible;

    // Every way to give exactly some of the facts another known value.
    private static IEnumerable<QuestionFacts> Changes(QuestionFacts facts, ReadOnlyMemory<Fact> open, int size)
    {
        if (size == 0)
            return [facts];
        return Enumerable.Range(0, open.Length - size + 1).SelectMany(first =>
        {
            var fact = open.Span[first];
            return FactSpace.KnownValues(fact)
                .Where(value => value != FactSpace.Get(facts, fact))
                .SelectMany(value => Changes(FactSpace.With(facts, fact, value), open[(first + 1)..], size - 1));
        });
    }

    private static ImmutableArray<FactChange> Differences(QuestionFacts before, QuestionFacts after) =>
    [
        .. FactSpace.Variable.Where(fact => FactSpace.Get(before, fact) != FactSpace.Get(after, fact))
            .Select(fact => new FactChange(fact, FactNames.Of(fact)[FactSpace.Get(after, fact)])),
    ];
}
