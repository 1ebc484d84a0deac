using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Web.Tests.Data;

public sealed class DatabaseAwayReasonTests
{
    [Theory]
    [InlineData(PostgresErrorCodes.AdminShutdown)]
    [InlineData(PostgresErrorCodes.CrashShutdown)]
    [InlineData(PostgresErrorCodes.CannotConnectNow)]
    [InlineData(PostgresErrorCodes.TooManyConnections)]
    [InlineData(PostgresErrorCodes.ConnectionFailure)]
    public void Reason_ServerThatGoes_IsItsCode(string state) => Assert.Equal(state, DatabaseAway.Reason(Told(state)));

    [Theory]
    [InlineData(PostgresErrorCodes.UniqueViolation)]
    [InlineData(PostgresErrorCodes.DiskFull)]
    [InlineData(PostgresErrorCodes.SyntaxError)]
    [InlineData(PostgresErrorCodes.DeadlockDetected)]
    public void Reason_ServerThatRefusesOneThing_IsNone(string state) => Assert.Null(DatabaseAway.Reason(Told(state)));

    [Fact]
    public void Reason_ConnectionRefused_NamesTheKindAndNoAddress() =>
        Assert.Equal(nameof(SocketException), DatabaseAway.Reason(Refused()));

    [Fact]
    public async Task Explains_SqlServerThatIsNotThere_WithoutItsAddress()
    {
        using var unused = new TcpListener(System.Net.IPAddress.Loopback, 0);
        unused.Start();
        var port = ((System.Net.IPEndPoint)unused.LocalEndpoint).Port;
        unused.Stop();
        await using var connection = new SqlConnection($"Server=127.0.0.1,{port};User Id=a;Password=b;Connect Timeout=2;ConnectRetryCount=0;Encrypt=false");
        var error = await Assert.ThrowsAsync<SqlException>(() => connection.OpenAsync(TestContext.Current.CancellationToken));
        Assert.True(DatabaseAway.Explains(new RetryLimitExceededException("tried", error)), $"{error.Number} {error.Class}");
        Assert.DoesNotContain("127.0.0.1", DatabaseAway.Reason(error), StringComparison.Ordinal);
    }

    [Fact]
    public void Explains_BelowWhatWrapsIt_FindsIt()
    {
        Assert.True(DatabaseAway.Explains(new RetryLimitExceededException("tried", new DbUpdateException("save", Refused()))));
        Assert.True(DatabaseAway.Explains(new InvalidOperationException("likely transient", new NpgsqlException("no answer", new TimeoutException()))));
        Assert.True(DatabaseAway.Explains(new AggregateException(new InvalidOperationException(), Refused())));
    }

    [Fact]
    public void Explains_FaultOfOurs_DoesNot()
    {
        Assert.False(DatabaseAway.Explains(null));
        Assert.False(DatabaseAway.Explains(new InvalidOperationException()));
        Assert.False(DatabaseAway.Explains(new SocketException()));
        Assert.False(DatabaseAway.Explains(new DbUpdateException("save", Told(PostgresErrorCodes.UniqueViolation))));
    }

    private static NpgsqlException Refused() => new("Failed to connect to 192.0.2.1:5432", new SocketException((int)SocketError.ConnectionRefused));

    private static PostgresException Told(string state) => new("words", "FATAL", "FATAL", state);
}
