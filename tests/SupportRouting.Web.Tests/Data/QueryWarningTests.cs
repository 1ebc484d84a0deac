using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Data.Tickets;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data;

/// <summary>What is asked all day is asked without a warning, and what is handled is said in one line.</summary>
public sealed class QueryWarningTests(PostgresFixture server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Queue_WithItsCounts_AndATicket_AreReadWithoutAWarning()
    {
        await using var db = Open(await server.CreateDatabaseAsync(), options => options.ConfigureWarnings(warnings => warnings.Throw(
            CoreEventId.RowLimitingOperationWithoutOrderByWarning, RelationalEventId.MultipleCollectionIncludeWarning)));
        var work = new TicketWork(db);
        var number = await work.OpenAsync();

        var counts = await work.Queue.CountAsync(Enum.GetValues<TicketView>(), TicketWork.Agent, DateTimeOffset.UtcNow, Cancel);
        Assert.Equal(1, counts[TicketView.All]);
        Assert.Equal(number, (await new ReadTicket(db).FindAsync(number, TicketWork.Agent, Cancel))?.Number);
    }

    [Fact]
    public async Task Save_ThatIsRefusedAndHandled_IsOneLineWithoutWhatWasWritten()
    {
        var lines = new List<string>();
        await using var db = Open(await server.CreateDatabaseAsync(), options => options.UseLoggerFactory(
            LoggerFactory.Create(logging => logging.AddProvider(new KeptLines(lines)).SetMinimumLevel(LogLevel.Warning))));
        foreach (var _ in new[] { 1, 2 })
        {
            db.Add(new ColumnChoiceRecord { Header = "secret header", Columns = "{}", ChangedAt = DateTimeOffset.UtcNow });
            try
            {
                await db.SaveChangesAsync(Cancel);
            }
            catch (DbUpdateException)
            {
                lines.Add("handled");
            }

            db.ChangeTracker.Clear();
        }

        Assert.Equal(["Warning 3160 The database refused to save a change (PostgresException).", "handled"], lines);
    }

    private static PostgreSqlPortalDbContext Open(string address, Action<DbContextOptionsBuilder> change)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlPortalDbContext>(PostgreSqlOptions.ByHand(address));
        change(options);
        return new PostgreSqlPortalDbContext(options.Options);
    }

    private sealed class KeptLines(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{logLevel} {eventId.Id} {formatter(state, exception)}");

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
