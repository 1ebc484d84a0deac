using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Faults;

/// <summary>Gives up sooner than the portal does, so that no test waits that long.</summary>
public sealed class ImpatientFixture(PostgresFixture postgres) : WiredFixture(postgres)
{
    protected override string Reach(string connectionString) => base.Reach(connectionString) + ";Timeout=5;Command Timeout=5";
}

/// <summary>The database takes connections and never says a word, as behind a broken network or on a frozen machine.</summary>
public sealed class SilentDatabaseTests(ImpatientFixture portal) : IClassFixture<ImpatientFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Health_WhileTheDatabaseIsSilent_IsLiveAndNotReady()
    {
        using var http = portal.Api(key: null);
        await portal.WhileSilentAsync(async () =>
        {
            using var live = await http.GetAsync("/healthz/live", Cancel);
            using var ready = await http.GetAsync("/healthz/ready", Cancel);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (live.StatusCode, ready.StatusCode));
        });
        using var later = await http.GetAsync("/healthz/ready", Cancel);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task Request_WhileTheDatabaseIsSilent_IsToldSoAndAnsweredAfterwards()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var api = portal.Api();
        await portal.WhileSilentAsync(async () =>
        {
            using var page = await agent.GetAsync("/offers?query=backup");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            using var answer = await api.GetAsync("/api/v1/topics", Cancel);
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
            Assert.Equal("databaseUnavailable", problem.RootElement.GetProperty("code").GetString());
        });
        await agent.PageAsync("/offers?query=backup");
    }

    [Fact]
    public async Task Strategy_TimeOut_IsNotTriedAgain()
    {
        Assert.Equal(1, await TriesAsync(new NpgsqlException("Silent", new TimeoutException())));
        Assert.Equal(1, await TriesAsync(new TimeoutException()));
    }

    [Fact]
    public async Task Strategy_BrokenConnection_IsTriedAgain() =>
        Assert.Equal(4, await TriesAsync(new NpgsqlException("Broken", new IOException("Reset", new SocketException()))));

    private static async Task<int> TriesAsync(Exception error)
    {
        var tries = 0;
        await using var db = new PostgreSqlPortalDbContext(PostgreSqlOptions.ByHand("Host=db.example;Database=none"));
        await Assert.ThrowsAnyAsync<Exception>(() => db.Database.CreateExecutionStrategy().ExecuteAsync(() =>
        {
            tries++;
            return Task.FromException(error);
        }));
        return tries;
    }
}
