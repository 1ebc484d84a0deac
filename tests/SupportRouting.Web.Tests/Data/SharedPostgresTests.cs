using Npgsql;
using SupportRouting.Data.Hosting;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data;

/// <summary>Several processes on one embedded server, and what happens when the one that owns it ends.</summary>
public sealed class SharedPostgresTests : IDisposable
{
    private readonly EmbeddedLocation _location = EmbeddedLocation.Find(null, AppContext.BaseDirectory, "postgres-shared-" + Guid.NewGuid().ToString("N")[..8]);

    private string PostmasterFile => ServerProcess.PidFile(_location.Directory);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task End_OfTheOwner_LeavesTheServerToItsGuests()
    {
        var owner = await StartAsync();
        var guest = await StartAsync();
        await using var session = await OpenAsync(guest);
        await owner.DisposeAsync();
        await RunAsync(session, "select 1");
        await BecomesOwnerAsync(guest);

        await using (var next = await StartAsync())
            Assert.False(next.IsOwner);
        await RunAsync(session, "select 1");
        await guest.DisposeAsync();
        Assert.False(File.Exists(PostmasterFile));
    }

    [Fact]
    public async Task End_OfOwnerAndGuestsAtOnce_StopsTheServer()
    {
        var all = new List<EmbeddedPostgres>();
        for (var count = 0; count < 4; count++)
            all.Add(await StartAsync());
        await Task.WhenAll(all.Select(one => Task.Run(async () => await one.DisposeAsync(), Cancel)));
        Assert.False(File.Exists(PostmasterFile));
    }

    [Fact]
    public async Task End_OfAnImportThatStartedTheServer_LeavesItToThePortal()
    {
        var import = await StartAsync();
        await using var portal = await StartPortalAsync();
        await import.DisposeAsync();
        Assert.True(await portal.IsReadyAsync(Cancel));
        await StopLeftoverAsync(portal);
    }

    [Fact]
    public async Task Kill_OfTheOwningPortal_LeavesTheServerToItsGuest()
    {
        await using var portal = await StartPortalAsync();
        await using var guest = await StartAsync();
        await using var session = await OpenAsync(guest);
        await portal.KillAsync(Cancel);
        await RunAsync(session, "select 1");
        await BecomesOwnerAsync(guest);
        await RunAsync(session, "select 1");
    }

    [Fact]
    public async Task Kill_OfOwnerAndServer_MakesTheGuestStartItOnTheSamePort()
    {
        await using var portal = await StartPortalAsync();
        await using var guest = await StartAsync();
        var port = guest.Port;
        await portal.KillAsync(Cancel);
        await ServerProcess.KillAllAsync(_location.Directory, Cancel);
        await BecomesOwnerAsync(guest);
        Assert.Equal(port, guest.Port);
        await using var session = await OpenAsync(guest);
        await RunAsync(session, "select 1");
    }

    [Fact]
    public async Task Start_AfterTheOnlyPortalWasKilled_GoesOnWithItsServer()
    {
        await using var portal = await StartPortalAsync();
        var server = ServerProcess.IdIn(_location.Directory);
        await portal.KillAsync(Cancel);
        await using var next = await StartAsync();
        Assert.True(next.IsOwner);
        Assert.Equal(server, ServerProcess.IdIn(_location.Directory));
        await using var session = await OpenAsync(next);
        await RunAsync(session, "select 1");
    }

    public void Dispose()
    {
        if (Directory.Exists(_location.Directory))
            Directory.Delete(_location.Directory, recursive: true);
    }

    private Task<EmbeddedPostgres> StartAsync() =>
        EmbeddedPostgres.StartAsync(_location, TimeSpan.Zero, TimeProvider.System, Cancel, "-c fsync=off");

    // Without samples: their making takes longer than all that is looked at here.
    private Task<PortalProcess> StartPortalAsync() => PortalProcess.StartAsync(_location.Directory, Cancel, "--Demo:Enabled=false");

    private async Task StopLeftoverAsync(PortalProcess portal)
    {
        await portal.KillAsync(Cancel);
        await (await StartAsync()).DisposeAsync();
    }

    private static Task BecomesOwnerAsync(EmbeddedPostgres guest) =>
        Eventually.TrueAsync(() => guest.IsOwner, "The guest did not become the owner.");

    private static async Task<NpgsqlConnection> OpenAsync(EmbeddedPostgres server)
    {
        var session = new NpgsqlConnection(server.ConnectionString("postgres") + ";Pooling=false");
        await session.OpenAsync(Cancel);
        return session;
    }

    private static async Task RunAsync(NpgsqlConnection session, string sql)
    {
        await using var command = new NpgsqlCommand(sql, session);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
