using SupportRouting.Bench.Instances;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Faults;

/// <summary>Several portals on one database. The long form is <c>dotnet run -c Release --project bench/SupportRouting.Bench -- instances</c>.</summary>
public sealed class InstancesTests(PostgresFixture postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_OfOneOfTwoUnderLoad_FailsNoRequest()
    {
        var result = await InstancesRun.RunAsync(
            await postgres.CreateSampleDatabaseAsync(), new(Phase: TimeSpan.FromSeconds(1), Pause: TimeSpan.FromMilliseconds(100)), Cancel);
        Assert.Empty(result.Samples.Select(sample => sample.Failure).OfType<string>());
        Assert.Contains(result.Samples, sample => sample.At > result.Killed);
    }

    [Fact]
    public async Task Start_TwoDemosAtOnceOnAMissingDatabase_BothServe()
    {
        var database = postgres.ConnectionStringForNewDatabase();
        var portals = await Task.WhenAll(PortalProcess.StartOnAsync(database, Cancel), PortalProcess.StartOnAsync(database, Cancel));
        foreach (var portal in portals)
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, await portal.StatusAsync("/api/v1/offers/northwind.northwind-backup", Cancel));
            await portal.DisposeAsync();
        }
    }
}
