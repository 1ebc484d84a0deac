using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SupportRouting.Data.Offers.Merging;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Domain.Offers.Duplicates;
using SupportRouting.Web.Tests.Data.Offers.Merging;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Faults;

/// <summary>A portal that ends in the middle of merging leaves all of it or nothing.</summary>
public sealed class MergeFaultTests(PostgresFixture postgres)
{
    // Each end is a merge of its own; every third tells the same as all.
    private const int Step = 3;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Merge_EndedBetweenItsCommands_KeepsNothing()
    {
        var made = await MergeDatabase.CreateAsync(postgres);
        var before = await made.RowsAsync();
        var ended = 0;
        while (await TryAsync(made, new EndsAfter(ended)) is false)
        {
            Assert.Equal(before, await made.RowsAsync());
            ended += Step;
        }

        Assert.InRange(ended, 15, 80);
        Assert.NotEqual(before, await made.RowsAsync());
    }

    private static async Task<bool> TryAsync(MergeDatabase made, EndsAfter fault)
    {
        string? connection;
        await using (var plain = made.Database.Open())
            connection = plain.Database.GetConnectionString();
        await using var db = new PostgreSqlPortalDbContext(new DbContextOptionsBuilder<PostgreSqlPortalDbContext>(PostgreSqlOptions.ByHand(connection ?? "")).AddInterceptors(fault).Options);
        try
        {
            var result = await new MergeRecords(db, new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)), TimeProvider.System)
                .MergeAsync(made.Old, made.Mail, otherPublisherIsMeant: false, MergeDatabase.Giulia, Cancel);
            Assert.Equal(MergeFault.None, result.Fault);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private sealed class EndsAfter(int commands) : DbCommandInterceptor
    {
        private int _left = commands;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            --_left < 0 ? throw new OperationCanceledException("The portal ends here.") : base.ReaderExecutingAsync(command, eventData, result, cancellationToken);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            --_left < 0 ? throw new OperationCanceledException("The portal ends here.") : base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }
}
