using System.Diagnostics;
using Npgsql;
using SupportRouting.Data.Hosting;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data;

/// <summary>The embedded server as a portal starts it, in a folder of its own.</summary>
public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly EmbeddedLocation _location = EmbeddedLocation.Find(null, AppContext.BaseDirectory, "postgres-trial-" + Guid.NewGuid().ToString("N")[..8]);

    private string DataFolder => Path.Combine(_location.Directory, "data");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_TwiceInARow_KeepsTheData()
    {
        await using (var first = await StartAsync())
            await RunAsync(first, "create table kept (id int)");
        await using var second = await StartAsync();
        await RunAsync(second, "select id from kept");
        Assert.True(second.IsOwner);
    }

    [Fact]
    public async Task Start_BesideAnOwner_UsesItsServerAndLeavesItRunning()
    {
        await using var owner = await StartAsync();
        await using (var guest = await StartAsync())
        {
            Assert.False(guest.IsOwner);
            Assert.Equal(owner.Port, guest.Port);
            await RunAsync(guest, "select 1");
        }
        await RunAsync(owner, "select 1");
    }

    [Fact]
    public async Task Start_AfterThePostmasterWasKilled_RunsAgain()
    {
        var killed = await StartAsync();
        await ServerProcess.KillAllAsync(_location.Directory, Cancel);
        await killed.DisposeAsync();
        await using var again = await StartAsync();
        await RunAsync(again, "select 1");
    }

    [Fact]
    public async Task Start_PidFileOfAStranger_LeavesTheStrangerAlone()
    {
        await (await StartAsync()).DisposeAsync();
        using var stranger = Process.Start("sleep", "60");
        await File.WriteAllTextAsync(
            Path.Combine(DataFolder, "postmaster.pid"), $"{stranger.Id}\n{DataFolder}\n1\n5432\n\n127.0.0.1\n1 1\nready\n", Cancel);
        await using var server = await StartAsync();
        await RunAsync(server, "select 1");
        Assert.False(stranger.HasExited);
        stranger.Kill();
    }

    [Fact]
    public async Task Start_SettingTheServerRefuses_SaysSoAndFreesTheFolder()
    {
        await Assert.ThrowsAsync<SettingsException>(() =>
            EmbeddedPostgres.StartAsync(_location, TimeSpan.Zero, TimeProvider.System, Cancel, "-c no_such_setting=1"));
        await using var server = await StartAsync();
        Assert.True(server.IsOwner);
    }

    [Fact]
    public async Task Start_AsRoot_RunsTheServerAsSomebodyElse()
    {
        await using var server = await StartAsync();
        if (!OperatingSystem.IsLinux())
            return;
        var owner = Checkout.Run("stat", ["-c", "%U", $"/proc/{ServerProcess.IdIn(_location.Directory)}"]).Trim();
        Assert.Equal(Environment.IsPrivilegedProcess ? "nobody" : Environment.UserName, owner);
    }

    public void Dispose()
    {
        if (Directory.Exists(_location.Directory))
            Directory.Delete(_location.Directory, recursive: true);
    }

    private Task<EmbeddedPostgres> StartAsync() =>
        EmbeddedPostgres.StartAsync(_location, TimeSpan.Zero, TimeProvider.System, Cancel, "-c fsync=off");

    private static async Task RunAsync(EmbeddedPostgres server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
