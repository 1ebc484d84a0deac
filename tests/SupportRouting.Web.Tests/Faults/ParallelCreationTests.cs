using SupportRouting.Bench.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Faults;

/// <summary>The short form of 2,000; the long one is <c>dotnet run -c Release --project bench/SupportRouting.Bench -- tickets parallel</c>.</summary>
public sealed class ParallelCreationTests(PostgresFixture postgres)
{
    private const int Tickets = 300;

    [Fact]
    public async Task Create_AtOnceThroughTwoPortals_LosesNoneAndGivesEachItsNumber()
    {
        var result = await ParallelRun.RunAsync(postgres.ConnectionStringForNewDatabase(), Tickets, TestContext.Current.CancellationToken);

        Assert.Empty(result.Refused);
        Assert.Equal(Tickets, result.Answered.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(result.Kept, result.Answered.Order(StringComparer.Ordinal));
    }
}
