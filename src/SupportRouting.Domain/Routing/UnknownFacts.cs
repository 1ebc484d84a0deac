using System.Collections.Immutable;
using System.Text;

namespace SupportRouting.Domain.Routing;

/// <summary>What is possible at a table entry: the rows that may decide and the facts that would tell which.</summary>
/// <param name="Rows">The rows, in the order of the policy, each once.</param>
/// <param name="IsDerived">Whether a completion that is only derived takes part.</param>
/// <param name="Ask">The facts that change the answer, the most useful first; empty if none does.</param>
/// <param name="Signature">Equal for entries with the same content.</param>
internal sealed record Possibility(
    IReadOnlyList<PolicyRow> Rows,
    bool IsDerived,
    ImmutableArray<FactQuestion> Ask,
    string Signature);

/// <summary>Finds out, by deciding under every completion, which unknown facts change an answer.</summary>
internal sealed class UnknownFacts(Fact[] facts, int[] strides, PolicyRow[] candidates, int[] rowOf)
{
    public Possibility Resolve(int entry, Func<int, bool> isDerived)
    {
        var unknown = Enumerable.Range(0, facts.Length).Where(index => IsUnknown(entry, index)).ToArray();
        var completions = Completions(entry, unknown);
        PolicyRow[] rows = [.. completions.Select(some => rowOf[some]).Distinct().Order().Select(index => candidates[index])];
        var derived = completions.Any(isDerived);
        var ask = rows.Select(DecisionMaker.KeyOf).Distinct().Skip(1).Any()
            ? AskFor(completions, unknown)
            : [];
        return new Possibility(rows, derived, ask, SignatureOf(rows, derived, ask));
    }

    private ImmutableArray<FactQuestion> AskFor(int[] completions, int[] unknown) =>
    [
        .. unknown
            .Where(index => Matters(completions, index))
            .Select(index => Question(completions, index))
            // What leaves the fewest answers in the worst case is asked first; the sort is stable, so ties keep table order.
            .OrderBy(question => question.Values.Max(value => value.Answers.Length)),
    ];

    private bool Matters(int[] completions, int index) =>
        completions.Any(entry => KeyAt(entry) != KeyAt(entry + ((FirstKnown(index) - ValueOf(entry, index)) * strides[index])));

    private FactQuestion Question(int[] completions, int index) => new(
        facts[index],
        [
            .. completions.GroupBy(entry => ValueOf(entry, index)).OrderBy(group => group.Key).Select(group =>
                new FactLead(FactNames.Of(facts[index])[group.Key], [.. group.Select(KeyAt).Distinct()])),
        ]);

    private AnswerKey KeyAt(int entry) => DecisionMaker.KeyOf(candidates[rowOf[entry]]);

    private int[] Completions(int entry, int[] unknown)
    {
        int[] all = [entry];
        foreach (var index in unknown)
            all = [.. FactSpace.KnownValues(facts[index]).SelectMany(value => all.Select(some => some + (value * strides[index])))];
        return all;
    }

    private bool IsUnknown(int entry, int index) => FactSpace.CanBeUnknown(facts[index]) && ValueOf(entry, index) == 0;

    private int ValueOf(int entry, int index) => entry / strides[index] % FactSpace.Size(facts[index]);

    private int FirstKnown(int index) => FactSpace.KnownValues(facts[index])[0];

    private static string SignatureOf(PolicyRow[] rows, bool derived, ImmutableArray<FactQuestion> ask)
    {
        var signature = new StringBuilder().Append(derived).AppendJoin(' ', rows.Select(row => row.Id));
        foreach (var question in ask)
        {
            signature.Append('|').Append(question.Fact);
            foreach (var lead in question.Values)
            {
                signature.Append('/').Append(lead.Value);
                foreach (var answer in lead.Answers)
                    signature.Append(answer.Responsible).Append(answer.FirstContact);
            }
        }

        return signature.ToString();
    }
}
