using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Offers;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Data.Samples;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Faults;

/// <summary>Does what docs/operating.md says about backup and restore.</summary>
public sealed partial class BackupTests(PostgresFixture postgres) : IDisposable
{
    private readonly EmbeddedLocation _location = EmbeddedLocation.Find(null, AppContext.BaseDirectory, "postgres-backup-" + Guid.NewGuid().ToString("N")[..8]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Copy => _location.Directory + "-restored";

    [Fact]
    public async Task Restore_OfACopiedEmbeddedFolder_HasTheRowsAndTheSessions()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The folder is copied with cp.");
        CookieContainer cookies;
        await using (var portal = await PortalProcess.StartAsync(_location.Directory, Cancel))
        {
            using var agent = new PortalClient(portal.Address, "en");
            await agent.EnterAsync(PortalRole.AdminAgent);
            cookies = agent.Cookies;
            portal.Terminate();
            Assert.Equal(0, await portal.EndAsync(Cancel));
        }

        Checkout.Run("cp", ["-a", _location.Directory, Copy]);
        Directory.Delete(_location.Directory, recursive: true);

        await using var restored = await PortalProcess.StartAsync(Copy, Cancel, "--Demo:ApiKey=" + PortalFixture.ApiKey);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies };
        using var visitor = new HttpClient(handler) { BaseAddress = restored.Address };
        using var page = await visitor.GetAsync("/offers/northwind.northwind-backup", Cancel);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        restored.Terminate();
        await restored.EndAsync(Cancel);
    }

    [Fact]
    public async Task Restore_OfADump_HasTheRowsAndNoPendingMigration()
    {
        var source = await postgres.CreateDatabaseAsync();
        await using (var db = Open(source))
            await new SeedSampleData(db, TimeProvider.System).EnsureAsync(Cancel);
        var server = new NpgsqlConnectionStringBuilder(source);
        await SkipUnlessDumpFitsAsync(source);

        var target = postgres.ConnectionStringForNewDatabase();
        var file = Path.Combine(Path.GetTempPath(), $"portal-{Guid.NewGuid():N}.dump");
        Run(server, "pg_dump", "--format=custom", "--no-owner", "--file=" + file, server.Database ?? "");
        Run(server, "createdb", new NpgsqlConnectionStringBuilder(target).Database ?? "");
        Run(server, "pg_restore", "--no-owner", "--exit-on-error", "--dbname=" + new NpgsqlConnectionStringBuilder(target).Database, file);
        File.Delete(file);

        await using var before = Open(source);
        await using var after = Open(target);
        Assert.Equal(await before.Offers.CountAsync(Cancel), await after.Offers.CountAsync(Cancel));
        Assert.Empty(await after.Database.GetPendingMigrationsAsync(Cancel));
    }

    public void Dispose()
    {
        foreach (var folder in new[] { _location.Directory, Copy }.Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
    }

    private static PostgreSqlPortalDbContext Open(string connection) => new(PostgreSqlOptions.ByHand(connection));

    private static async Task SkipUnlessDumpFitsAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancel);
        var server = connection.PostgreSqlVersion.Major;
        var dump = DumpVersion();
        Assert.SkipUnless(dump >= server, $"pg_dump {server} or newer is not on the PATH (found: {dump?.ToString(CultureInfo.InvariantCulture) ?? "none"}).");
    }

    private static int? DumpVersion()
    {
        try
        {
            return int.Parse(Version().Match(Checkout.Run("pg_dump", ["--version"])).Value, CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Run(NpgsqlConnectionStringBuilder server, string tool, params string[] arguments) => Checkout.Run(tool, arguments, null,
        ("PGHOST", server.Host ?? ""), ("PGPORT", server.Port.ToString(CultureInfo.InvariantCulture)),
        ("PGUSER", server.Username ?? ""), ("PGPASSWORD", server.Password ?? ""));

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Version();
}
