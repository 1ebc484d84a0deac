using BenchmarkDotNet.Attributes;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Bench.Routing;

/// <summary>What a start of the portal pays for its policy: reading, compiling, and checking before publishing.</summary>
// In this process: the project that BenchmarkDotNet generates cannot restore what the offers' run needs.
[InProcess]
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
