using SupportRouting.Bench.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Faults;

/// <summary>
/// Two programs on one database, as two instances behind a balancer are. The long form is
/// <c>dotnet run -c Release --project bench/SupportRouting.Bench -- tickets parallel</c>.
/// </summary>
public sealed class ParallelCreationTests(PostgresFixture postgres)
{
    private const int Tickets = 400;

    [Fact]
    public async Task Create_AtOnceThroughTwoPortals_LosesNoneAndGivesEachItsNumber()
    {
        var result = await ParallelRun.RunAsync(await postgres.CreateDatabaseAsync(), Tickets, TestContext.Current.CancellationToken);

        Assert.Empty(result.Refused);
        Assert.Equal(Tickets, result.Answered.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(result.Kept, result.Answered.Order(StringComparer.Ordinal));
    }
}
