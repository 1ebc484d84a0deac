using System.Collections.Immutable;

namespace SupportRouting.Domain.Routing;

/// <summary>A version of the rules: the topic catalogue and the ordered rows. The first row that matches decides.</summary>
/// <param name="Version">Name of the version; stored with every decision made under it.</param>
/// <param name="EffectiveFrom">First day the version is used.</param>
/// <param name="Sources">The rules and pages that rows may cite.</param>
/// <param name="Topics">All topics, in catalogue order.</param>
/// <param name="Rows">The rows, in the order they are tried.</param>
public sealed record RoutingPolicy(
    string Version,
    DateOnly EffectiveFrom,
    ImmutableArray<Citation> Sources,
    ImmutableArray<Topic> Topics,
    ImmutableArray<PolicyRow> Rows)
{
    /// <summary>The catalogue's entry for a topic.</summary>
    public Topic Topic(TopicId id) => Topics[id.Index];

    /// <summary>Finds a topic by id ("T16") or slug, in either case.</summary>
    public Topic? FindTopic(string? idOrSlug) =>
        TopicId.TryParse(idOrSlug, out var id)
            ? Topic(id)
            : Topics.FirstOrDefault(topic => string.Equals(topic.Slug, idOrSlug, StringComparison.OrdinalIgnoreCase));

    /// <summary>The facts, besides asker and topic, that some row about this asker and topic looks at.</summary>
    public IEnumerable<Fact> FactsThatCount(Asker asker, TopicId topic)
    {
        var anything = new QuestionFacts(asker, topic);
        var rows = Rows.Where(row => row.When.FirstFailing(anything, Topic(topic)) is not (Fact.Asker or Fact.Topic)).ToArray();
        return FactSpace.Variable.Where(fact => rows.Any(row => row.When.Values.ContainsKey(fact)));
    }

    /// <summary>The first row that matches complete facts, or null if none does.</summary>
    /// <param name="facts">Complete facts, with what is implied already applied.</param>
    public PolicyRow? FirstMatch(in QuestionFacts facts)
    {
        var topic = Topic(facts.Topic);
        foreach (var row in Rows)
        {
            if (row.When.FirstFailing(facts, topic) is null)
                return row;
        }

        return null;
    }
}
