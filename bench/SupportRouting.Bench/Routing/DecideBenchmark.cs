using BenchmarkDotNet.Attributes;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Bench.Routing;

/// <summary>Decisions per second over a shuffled mix of all askers, topics and facts, and what each allocates.</summary>
// In this process: the project that BenchmarkDotNet generates cannot restore what the offers' run needs.
[InProcess]
[MemoryDiagnoser]
public class DecideBenchmark
{
    private const int Questions = 65_536;
    private readonly PolicyTable _table = PolicyTable.Compile(BuiltInPolicy.Read());
    private readonly QuestionFacts[] _questions = new QuestionFacts[Questions];

    [GlobalSetup]
    public void Mix()
    {
        var random = new Random(1);
        for (var index = 0; index < Questions; index++)
        {
            var facts = new QuestionFacts((Asker)random.Next(5), new TopicId(random.Next(TopicId.Count) + 1));
            foreach (var fact in FactSpace.Variable)
                facts = FactSpace.With(facts, fact, (byte)random.Next(FactSpace.Size(fact)));
            _questions[index] = facts;
        }
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public int Decide()
    {
        var routed = 0;
        foreach (ref readonly var facts in _questions.AsSpan())
        {
            if (_table.Decide(facts) is Decision.Routed)
                routed++;
        }

        return routed;
    }
}
