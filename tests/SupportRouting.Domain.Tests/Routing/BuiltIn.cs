using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tests.Routing;

/// <summary>The built-in policy, read and compiled once for all tests.</summary>
internal static class BuiltIn
{
    public static RoutingPolicy Policy { get; } = BuiltInPolicy.Read();

    public static PolicyTable Table { get; } = PolicyTable.Compile(Policy);

    /// <summary>Every combination of facts, unknown ones included.</summary>
    public static IEnumerable<QuestionFacts> EveryQuestion()
    {
        foreach (var asker in Enum.GetValues<Asker>())
        {
            foreach (var topic in TopicId.All)
            {
                foreach (var facts in EveryQuestion(asker, topic))
                    yield return facts;
            }
        }
    }

    public static IEnumerable<QuestionFacts> EveryQuestion(Asker asker, TopicId topic)
    {
        var count = FactSpace.Variable.Aggregate(1, (product, fact) => product * FactSpace.Size(fact));
        for (var number = 0; number < count; number++)
        {
            var facts = new QuestionFacts(asker, topic);
            var rest = number;
            foreach (var fact in FactSpace.Variable)
            {
                facts = FactSpace.With(facts, fact, (byte)(rest % FactSpace.Size(fact)));
                rest /= FactSpace.Size(fact);
            }

            yield return facts;
        }
    }
}
