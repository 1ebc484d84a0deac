using BenchmarkDotNet.Attributes;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Bench.Routing;

/// <summary>What a start of the portal pays for its policy: reading, compiling, and checking before publishing.</summary>
[MemoryDiagnoser]
public class CompileBenchmark
{
    private readonly RoutingPolicy _policy = BuiltInPolicy.Read();

    [Benchmark]
    public RoutingPolicy Read() => BuiltInPolicy.Read();

    [Benchmark]
    public PolicyTable Compile() => PolicyTable.Compile(_policy);

    [Benchmark]
    public int Check() => PolicyCheck.Run(_policy).Length;
}
