using System.Collections.Immutable;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Partners;

/// <summary>Which side carries the partner's duties towards the customer, as one provider agreed it (R15, R16).</summary>
/// <param name="Agreed">What is recorded; a class that is missing is not agreed.</param>
public sealed record DutySplit(ImmutableDictionary<TopicClass, DutyBy> Agreed)
{
    /// <summary>Nothing is recorded.</summary>
    public static DutySplit None { get; } = new(ImmutableDictionary<TopicClass, DutyBy>.Empty);

    /// <summary>All classes, in the order of their letters.</summary>
    public static ImmutableArray<TopicClass> Classes { get; } = [.. Enum.GetValues<TopicClass>()];

    /// <summary>Who carries a class; where nothing is recorded the reseller asks its provider (R16).</summary>
    public DutyBy Of(TopicClass topicClass) => Agreed.GetValueOrDefault(topicClass, DutyBy.AskProvider);

    /// <summary>The classes one side carries, in the order of their letters.</summary>
    public IEnumerable<TopicClass> ClassesOf(DutyBy side) => Classes.Where(topicClass => Of(topicClass) == side);

    /// <summary>This split, with whatever its author left as it was replaced by what is recorded now.</summary>
    /// <param name="before">What the author saw.</param>
    /// <param name="recorded">What is recorded now.</param>
    public DutySplit Over(DutySplit before, DutySplit recorded) => new(Classes.ToImmutableDictionary(
        topicClass => topicClass, topicClass => Of(topicClass) == before.Of(topicClass) ? recorded.Of(topicClass) : Of(topicClass)));

    /// <summary>What all of several providers recorded alike for a class.</summary>
    /// <returns>Null where one of them recorded nothing, or they differ.</returns>
    public static DutyBy? AgreedByAll(IEnumerable<DutySplit> splits, TopicClass topicClass)
    {
        var recorded = splits.Select(split => split.Agreed.TryGetValue(topicClass, out var by) ? by : (DutyBy?)null).Distinct().ToArray();
        return recorded is [{ } by] ? by : null;
    }
}
