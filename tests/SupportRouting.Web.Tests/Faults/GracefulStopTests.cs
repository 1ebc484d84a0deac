using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Npgsql;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Hosting;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Faults;

/// <summary>A portal that is told to stop says so first, then finishes what it has begun.</summary>
public sealed class GracefulStopTests(PostgresFixture postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Terminate_WithARequestUnderWay_IsNotReadyAnswersItAndEnds()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        var database = await postgres.CreateSampleDatabaseAsync();
        await using var portal = await PortalProcess.StartOnAsync(database, Cancel, "--Stop:DrainSeconds=3");
        await using var holder = new NpgsqlConnection(database + ";Pooling=false");
        await holder.OpenAsync(Cancel);
        await using var hold = await holder.BeginTransactionAsync(Cancel);
        await RunAsync(holder, "select * from \"ApiKeys\" for update");
        var underWay = portal.StatusAsync("/api/v1/topics", Cancel);
        await Eventually.TrueAsync(() => IsWaitingAsync(holder), "The request does not wait for its key's row.");

        portal.Terminate();

        using var health = new HttpClient { BaseAddress = portal.Address };
        await Eventually.TrueAsync(() => SaysAsync(health, "/healthz/ready", HttpStatusCode.ServiceUnavailable), "It stayed ready.");
        Assert.True(await SaysAsync(health, "/healthz/live", HttpStatusCode.OK));
        await Eventually.TrueAsync(() => RefusesAsync(portal.Address), "It went on to take requests.");
        Assert.False(underWay.IsCompleted);
        await hold.RollbackAsync(Cancel);
        Assert.Equal(HttpStatusCode.OK, await underWay);
        Assert.Equal(0, await portal.EndAsync(Cancel));
    }

    [Fact]
    public async Task Terminate_WithAPageThatListens_EndsItsStreamAndTheProgram()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        await using var portal = await PortalProcess.StartOnAsync(await postgres.CreateSampleDatabaseAsync(), Cancel);
        using var agent = new PortalClient(portal.Address, "en");
        await agent.EnterAsync(PortalRole.AdminAgent);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tickets/changes") { Headers = { { "Accept", "text/event-stream" } } };
        using var stream = await agent.StreamAsync(request);
        Assert.Equal(HttpStatusCode.OK, stream.StatusCode);

        portal.Terminate();

        // A stream that is cut off in the middle would throw.
        Assert.Contains("event: ", await stream.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(0, await portal.EndAsync(Cancel));
    }

    [Fact]
    public void Options_DrainThatIsNoNumber_NameItAndWhatIsAllowed()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Stop:DrainSeconds", "soon")]).Build();
        var error = Assert.Throws<SettingsException>(() => StopOptions.From(settings));
        Assert.Equal("The setting Stop:DrainSeconds is 'soon'. Allowed: a whole number from 0 to 300.", error.Message);
    }

    private static async Task<bool> SaysAsync(HttpClient http, string path, HttpStatusCode expected)
    {
        using var answer = await http.GetAsync(path, Cancel);
        return answer.StatusCode == expected;
    }

    private static async Task<bool> IsWaitingAsync(NpgsqlConnection connection) =>
        await RunAsync(connection, "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") is > 0L;

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancel);
    }

    private static async Task<bool> RefusesAsync(Uri portal)
    {
        using var connection = new TcpClient();
        try
        {
            await connection.ConnectAsync(portal.Host, portal.Port, Cancel);
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
