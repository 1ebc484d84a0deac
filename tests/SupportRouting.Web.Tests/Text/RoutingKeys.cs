using SupportRouting.Domain.Routing;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Text;

/// <summary>The keys the routing vocabulary needs, worked out from Domain and the built-in policy.</summary>
internal static class RoutingKeys
{
    private static readonly RoutingPolicy Policy = BuiltInPolicy.Read();

    public static string[] All { get; } = [.. Topics().Concat(Codes()).Concat(Facts()).Concat(Texts()).Concat(Reached())
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Topics() => TopicId.All.SelectMany(topic => new[] { $"Topic_{topic}", $"TopicHint_{topic}" });

    private static IEnumerable<string> Codes() =>
    [
        .. Enum.GetNames<TopicClass>().Select(name => $"Class_{name}"),
        .. Family<Asker>("Asker"),
        .. Family<ResponsibleParty>("Responsible"),
        .. Family<FirstContact>("FirstContact"),
        .. Family<HopParty>("HopParty"),
        .. Family<ContactKind>("ContactKind"),
        .. Family<PartnerRole>("PartnerRole"),
        .. Family<Strength>("Strength"),
        .. Family<Certainty>("Certainty", "CertaintyHint"),
        .. Family<NotStatedReason>("NotStatedReason", "NotStatedHint"),
        .. Family<FactOrigin>("FactFrom"),
        .. Family<HopCase>("Step", "StepPlain"),
    ];

    private static IEnumerable<string> Facts() =>
    [
        .. Family<Fact>("FactName", "FactQuestion"),
        .. FactSpace.Variable.SelectMany(fact => FactNames.Of(fact).Select(value => $"FactValue_{FactNames.Name(fact)}_{value}")),
    ];

    private static IEnumerable<string> Texts() =>
    [
        .. Policy.Rows.Select(row => $"Row_{row.Id}"),
        .. Enumerable.Range(0, 20).Select(number => $"Rule_R{number}"),
        "Stays_indirect",
    ];

    /// <summary>What the decisions over the whole space of facts, unknown ones included, ask for.</summary>
    private static HashSet<string> Reached()
    {
        var table = PolicyTable.Compile(Policy);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var asker in Enum.GetValues<Asker>())
            foreach (var topic in TopicId.All)
                foreach (var facts in Questions(asker, topic))
                {
                    var decision = table.Decide(facts);
                    keys.Add(RoutingWords.SummaryKey(decision));
                    if (RoutingWords.StaysKey(facts, decision) is { } stays)
                        keys.Add(stays);
                }

        return keys;
    }

    private static IEnumerable<QuestionFacts> Questions(Asker asker, TopicId topic)
    {
        IEnumerable<QuestionFacts> all = [new QuestionFacts(asker, topic)];
        foreach (var fact in FactSpace.Variable.Where(fact => !ImpliedFacts.Implies(asker, topic, fact)))
            all = all.SelectMany(facts => Enumerable.Range(0, FactSpace.Size(fact)).Select(value => FactSpace.With(facts, fact, (byte)value)));
        return all.Select(ImpliedFacts.Apply);
    }

    private static IEnumerable<string> Family<T>(params string[] families) where T : struct, Enum =>
        families.SelectMany(family => FactNames.Names<T>().Select(name => $"{family}_{name}"));
}
