using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tests.Routing;

/// <summary>
/// The answers of all complete questions, found by trying the rows one by one, and what follows from them for
/// questions with unknown facts. Shares no code with the compiled table beyond the rows themselves.
/// </summary>
internal sealed class FactSpaceOracle(RoutingPolicy policy, Asker asker, TopicId topic)
{
    private readonly Dictionary<QuestionFacts, AnswerKey> _answers = FactSpace.Complete(asker, topic)
        .ToDictionary(facts => facts, facts => KeyOf(policy.FirstMatch(facts)));

    public AnswerKey[] AnswersOf(QuestionFacts facts) => [.. FactSpace.Completions(facts).Select(some => _answers[some]).Distinct()];

    /// <summary>The facts for which two completions that differ only in them give different answers.</summary>
    public Fact[] FactsThatMatter(QuestionFacts facts)
    {
        var completions = FactSpace.Completions(facts).ToArray();
        var effective = ImpliedFacts.Apply(facts);
        return
        [
            .. FactSpace.Variable.Where(fact =>
                FactSpace.CanBeUnknown(fact) &&
                FactSpace.Get(effective, fact) == 0 &&
                completions.Any(some => FactSpace.KnownValues(fact).Any(value =>
                    _answers[FactSpace.With(some, fact, value)] != _answers[some]))),
        ];
    }

    public int WorstCase(QuestionFacts facts, Fact fact) =>
        FactSpace.KnownValues(fact).Max(value => AnswersOf(FactSpace.With(facts, fact, value)).Length);

    private static AnswerKey KeyOf(PolicyRow? row) => row?.Then switch
    {
        RowOutcome.Route route => new AnswerKey(route.Responsible, route.FirstContact),
        RowOutcome.Silence => new AnswerKey(null, null),
        _ => throw new InvalidOperationException("No row matches."),
    };
}
