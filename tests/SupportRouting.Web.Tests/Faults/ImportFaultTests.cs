using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Faults;

/// <summary>What happens to the database in the middle of an import, and what is left of the import then.</summary>
public sealed class ImportFaultTests(PostgresFixture postgres)
{
    private const int Offers = 2000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_DatabaseFullInTheMiddle_KeepsNothingAndIsNotTriedAgain()
    {
        var connection = await postgres.CreateDatabaseAsync();
        using var file = new ManyOffers(Offers);
        var full = new NoRoomAfter(writes: 3);
        await Assert.ThrowsAsync<DatabaseFullException>(() => ImportAsync(connection, file, new Nothing(), full));
        Assert.Equal(1, full.Refusals);
        Assert.Equal(0, await CountAsync(connection));
        Assert.True((await ImportAsync(connection, file, new Nothing())).Kept);
    }

    [Fact]
    public async Task Import_ConnectionBrokenInTheMiddle_IsDoneAgainOnce()
    {
        var connection = await postgres.CreateDatabaseAsync();
        using var file = new ManyOffers(Offers);
        await using var wire = new Wire(new NpgsqlConnectionStringBuilder(connection).Port);
        var report = await ImportAsync(Through(wire, connection), file, new OnceWriting(async () =>
        {
            await wire.CutAsync();
            wire.Mend();
        }));
        Assert.Equal((true, Offers), (report.Kept, report.Added));
        Assert.Equal(Offers, await CountAsync(connection));
    }

    [Fact]
    public async Task Import_ConnectionBrokenWhileWaitingForAnother_WaitsAgain()
    {
        var connection = await postgres.CreateDatabaseAsync();
        using var file = new ManyOffers(10);
        await using var holder = new NpgsqlConnection(connection + ";Pooling=false");
        await holder.OpenAsync(Cancel);
        await using var hold = await holder.BeginTransactionAsync(Cancel);
        await using (var command = new NpgsqlCommand("update \"ImportGate\" set \"LastStartedAt\" = now()", holder))
            await command.ExecuteNonQueryAsync(Cancel);
        await using var wire = new Wire(new NpgsqlConnectionStringBuilder(connection).Port);
        var waiting = new OnceWaiting();
        var import = ImportAsync(Through(wire, connection), file, waiting);
        await waiting.Seen;
        await wire.CutAsync();
        wire.Mend();
        await hold.RollbackAsync(Cancel);
        Assert.True((await import).Kept);
    }

    [Fact]
    public async Task Import_DatabaseGoneForGood_FailsAsAwayAndKeepsNothing()
    {
        var connection = await postgres.CreateDatabaseAsync();
        using var file = new ManyOffers(Offers);
        await using var wire = new Wire(new NpgsqlConnectionStringBuilder(connection).Port);
        var error = await Assert.ThrowsAnyAsync<Exception>(() => ImportAsync(Through(wire, connection), file, new OnceWriting(wire.CutAsync)));
        Assert.True(DatabaseAway.Explains(error), error.ToString());
        Assert.Equal(0, await CountAsync(connection));
        Assert.True((await ImportAsync(connection, file, new Nothing())).Kept);
    }

    private static async Task<ImportReport> ImportAsync(
        string connection, ManyOffers file, IProgress<ImportProgress> progress, params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlPortalDbContext>(PostgreSqlOptions.ByHand(connection)).AddInterceptors(interceptors);
        await using var db = new PostgreSqlPortalDbContext(options.Options);
        return await new ImportOffers(db, TimeProvider.System).RunAsync(new ImportRequest([file.Path]), progress, Cancel);
    }

    private static async Task<int> CountAsync(string connection)
    {
        await using var db = new PostgreSqlPortalDbContext(PostgreSqlOptions.ByHand(connection));
        return await db.Offers.CountAsync(Cancel);
    }

    private static string Through(Wire wire, string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { Port = wire.Port }.ConnectionString;

    private sealed class Nothing : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            // Nothing happens meanwhile.
        }
    }

    private sealed class OnceWriting(Func<Task> happening) : IProgress<ImportProgress>
    {
        private bool _done;

        public void Report(ImportProgress value)
        {
            if (_done || value.Phase is not ImportPhase.Writing)
                return;
            _done = true;
            Task.Run(happening, Cancel).GetAwaiter().GetResult();
        }
    }

    private sealed class OnceWaiting : IProgress<ImportProgress>
    {
        private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Seen => _seen.Task;

        public void Report(ImportProgress value)
        {
            if (value.Phase is ImportPhase.Waiting)
                _seen.TrySetResult();
        }
    }

    /// <summary>Says what PostgreSQL says when its disk is full.</summary>
    private sealed class NoRoomAfter(int writes) : DbCommandInterceptor
    {
        private int _writes;

        public int Refusals { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("INSERT INTO", StringComparison.Ordinal) && ++_writes > writes)
            {
                Refusals++;
                throw new PostgresException("could not extend file: No space left on device", "ERROR", "ERROR", PostgresErrorCodes.DiskFull);
            }
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
