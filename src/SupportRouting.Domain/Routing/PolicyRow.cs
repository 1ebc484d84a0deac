using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;

namespace SupportRouting.Domain.Routing;

/// <summary>One row of a policy: conditions, outcome, what it rests on, and examples.</summary>
/// <param name="Id">Unique name of the row.</param>
/// <param name="When">The conditions, all of which must hold.</param>
/// <param name="Then">The outcome.</param>
/// <param name="Citations">What the row rests on.</param>
/// <param name="Examples">Questions this row decides.</param>
public sealed record PolicyRow(
    string Id,
    RowConditions When,
    RowOutcome Then,
    ImmutableArray<Citation> Citations,
    ImmutableArray<PolicyExample> Examples);

/// <summary>What a row says.</summary>
public abstract record RowOutcome
{
    private RowOutcome()
    {
    }

    /// <summary>The path, without its asker: hops that start at the asker carry a null <c>From</c>.</summary>
    public ImmutableArray<RowHop> Path { get; init; } = [];

    /// <summary>Whether the other outcome is the same in every part, the path included.</summary>
    public bool SaysTheSame(RowOutcome other) => Path.SequenceEqual(other.Path) && WithoutPath(this) == WithoutPath(other);

    private static RowOutcome WithoutPath(RowOutcome outcome) => outcome with { Path = [] };

    /// <summary>Somebody answers.</summary>
    public sealed record Route(ResponsibleParty Responsible, FirstContact FirstContact, Strength Strength, Certainty Certainty) : RowOutcome;

    /// <summary>The sources give no answer.</summary>
    public sealed record Silence(NotStatedReason Reason) : RowOutcome;
}

/// <summary>A hop as a row writes it.</summary>
/// <param name="From">Null for the asker.</param>
/// <param name="To">The next station.</param>
/// <param name="When">In what case.</param>
/// <param name="ContactKind">Which contact.</param>
public sealed record RowHop(HopParty? From, HopParty To, HopCase When, ContactKind ContactKind);

/// <summary>A question with the answer the row must give, kept beside the row.</summary>
/// <param name="Facts">The facts; unknown ones must not matter.</param>
/// <param name="Expected">The answer.</param>
public sealed record PolicyExample(QuestionFacts Facts, AnswerKey Expected);

/// <summary>
/// The conditions of a row: for each fact the values it accepts, absent meaning any. Unknown is never accepted,
/// because rows meet complete facts only.
/// </summary>
/// <param name="Classes">Accepted topic classes; empty for any.</param>
/// <param name="Topics">Accepted topics; empty for any. A topic is accepted if it is listed or its class is.</param>
/// <param name="Values">Accepted values per fact, as a set of bits; absent facts accept any value.</param>
public sealed record RowConditions(
    FrozenSet<TopicClass> Classes,
    FrozenSet<TopicId> Topics,
    ImmutableSortedDictionary<Fact, uint> Values)
{
    /// <summary>Whether the row speaks about this topic.</summary>
    public bool AcceptsTopic(Topic topic) =>
        (Classes.Count == 0 && Topics.Count == 0) || Topics.Contains(topic.Id) || Classes.Contains(topic.Class);

    /// <summary>The first condition these complete facts fail, or null if the row matches.</summary>
    public Fact? FirstFailing(in QuestionFacts facts, Topic topic)
    {
        if (Values.TryGetValue(Fact.Asker, out var askers) && !Accepts(askers, (byte)facts.Asker))
            return Fact.Asker;
        if (!AcceptsTopic(topic))
            return Fact.Topic;

        foreach (var (fact, accepted) in Values)
        {
            if (fact != Fact.Asker && !Accepts(accepted, FactSpace.Get(facts, fact)))
                return fact;
        }

        return null;
    }

    /// <summary>Whether the other conditions accept exactly the same.</summary>
    public bool SameAs(RowConditions other) =>
        Classes.SetEquals(other.Classes) && Topics.SetEquals(other.Topics) && Values.SequenceEqual(other.Values);

    /// <summary>The lowest value of the fact that the row accepts.</summary>
    internal byte FirstAccepted(Fact fact) => (byte)BitOperations.TrailingZeroCount(Values[fact]);

    private static bool Accepts(uint accepted, byte value) => (accepted & (1u << value)) != 0;
}
