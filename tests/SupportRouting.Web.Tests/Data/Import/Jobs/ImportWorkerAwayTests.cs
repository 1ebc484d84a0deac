using Npgsql;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Import.Jobs;

public sealed class ImportWorkerAwayTests(PostgresFixture server) : IDisposable
{
    private readonly ImportTestFiles _files = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_WhileTheDatabaseIsAway_SaysSoOnceAndGoesOnAfterwards()
    {
        var address = new NpgsqlConnectionStringBuilder(await server.CreateDatabaseAsync());
        await using var wire = new Wire(address.Port);
        address.Port = wire.Port;
        await using var host = await ImportHost.CreateAsync(server, address.ConnectionString);
        await host.StartAsync();
        await host.UntilAsync(await host.SubmitAsync(ImportTestFiles.Page(_files.Offers(1))), ImportState.Previewed);

        await wire.CutAsync();
        host.Get<ImportSignal>().Ring();
        await Eventually.TrueAsync(() => host.Log.Lines.Any(Away), "It was not said.");
        var said = Loud(host);
        for (var looks = 0; looks < 4; looks++)
        {
            host.Get<ImportSignal>().Ring();
            await Task.Delay(500, Cancel);
        }

        Assert.Equal(said, Loud(host));
        wire.Mend();
        await host.UntilAsync(await host.SubmitAsync(ImportTestFiles.Page(_files.Offers(1))), ImportState.Previewed);
        Assert.Single(host.Log.Lines, Away);
    }

    private static bool Away(string line) => line.StartsWith("Warning 3020 ", StringComparison.Ordinal);

    private static int Loud(ImportHost host) => host.Log.Lines.Count(line =>
        line.StartsWith("Warning ", StringComparison.Ordinal) || line.StartsWith("Error ", StringComparison.Ordinal));

    public void Dispose() => _files.Dispose();
}
