using System.Net;
using System.Net.Sockets;
using Npgsql;
using SupportRouting.Data.Hosting;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data;

/// <summary>The embedded server is killed under those who use it, and comes back without anybody's help.</summary>
public sealed class KilledServerTests : IDisposable
{
    private readonly EmbeddedLocation _location = EmbeddedLocation.Find(null, AppContext.BaseDirectory, "postgres-killed-" + Guid.NewGuid().ToString("N")[..8]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_OfTheServer_MakesItsOwnerStartItOnTheSamePortForGuestsToo()
    {
        var log = new LogCapture();
        await using var owner = await StartAsync(log);
        await using var guest = await StartAsync();
        await RunAsync(owner, "create table kept (id int)");
        var (port, killed) = (owner.Port, ServerProcess.IdIn(_location.Directory));

        await ServerProcess.KillAllAsync(_location.Directory, Cancel);

        await Eventually.TrueAsync(() => AnswersAsync(owner), "The server did not come back.");
        Assert.NotEqual(killed, ServerProcess.IdIn(_location.Directory));
        Assert.Equal((port, port), (owner.Port, guest.Port));
        Assert.Equal((true, false), (owner.IsOwner, guest.IsOwner));
        await RunAsync(guest, "select id from kept");
        await Eventually.TrueAsync(() => log.Lines.Any(line => line.StartsWith("Information 2004 ", StringComparison.Ordinal)), "It was not logged.");
        Assert.Contains(log.Lines, line => line.StartsWith("Error 2003 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Kill_OfTheServerWithItsPortTaken_MovesOwnerAndGuestToAnother()
    {
        await using var owner = await StartAsync();
        await using var guest = await StartAsync();
        var port = owner.Port;
        using var thief = new TcpListener(IPAddress.Loopback, port);
        var taking = Task.Run(() => TakePort(thief), Cancel);
        await ServerProcess.KillAllAsync(_location.Directory, Cancel);
        await taking;

        await Eventually.TrueAsync(() => owner.Port != port && guest.Port == owner.Port, "The server did not move.");
        await RunAsync(guest, "select 1");
    }

    [Fact]
    public async Task Kill_OfTheServerUnderAPortal_LosesAtMostWhatWasRunning()
    {
        await using var portal = await PortalProcess.StartAsync(_location.Directory, Cancel, "--Demo:ApiKey=" + PortalFixture.ApiKey);
        // Leaves several connections in the pool, each of which the kill breaks.
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => portal.StatusAsync("/api/v1/offers", Cancel)));

        await ServerProcess.KillAllAsync(_location.Directory, Cancel);

        await Eventually.TrueAsync(() => portal.IsReadyAsync(Cancel), "The portal did not become ready again.");
        var statuses = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => portal.StatusAsync("/api/v1/offers", Cancel)));
        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        await portal.KillAsync(Cancel);
        await (await StartAsync()).DisposeAsync();
    }

    public void Dispose()
    {
        if (Directory.Exists(_location.Directory))
            Directory.Delete(_location.Directory, recursive: true);
    }

    private Task<EmbeddedPostgres> StartAsync(LogCapture? log = null) => EmbeddedPostgres.StartAsync(
        _location, TimeSpan.Zero, TimeProvider.System, Cancel, "-c fsync=off", log?.CreateLogger("server"));

    // Starting a server takes longer than this needs to come between.
    private static void TakePort(TcpListener thief)
    {
        while (true)
        {
            Cancel.ThrowIfCancellationRequested();
            try
            {
                thief.Start();
                return;
            }
            catch (SocketException)
            {
                Thread.Yield();
            }
        }
    }

    private static async Task<bool> AnswersAsync(EmbeddedPostgres server)
    {
        try
        {
            await RunAsync(server, "select 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task RunAsync(EmbeddedPostgres server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
