using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Import.Jobs;

public sealed class ImportWorkerTests(PostgresFixture server) : ImportWorkerOnEveryServer(server);

public sealed class ImportWorkerSqlServerTests(SqlServerFixture server) : ImportWorkerOnEveryServer(server);

public abstract class ImportWorkerOnEveryServer(ServerFixture server) : IDisposable
{
    private readonly ImportTestFiles _files = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_OfGoodRows_IsCountedFirstAndTakenOverWhenConfirmed()
    {
        await using var host = await StartAsync();
        var id = await host.SubmitAsync(ImportTestFiles.Page(_files.Offers(3)));

        var counted = await host.UntilAsync(id, ImportState.Previewed);
        Assert.Equal((new ImportCounts(3, 0, 0, 0, 0), ImportCounts.None, 0), (counted.Preview, counted.Outcome, await host.OffersAsync()));

        Assert.True(await ConfirmAsync(host, id, keepGoodRows: false));
        var done = await host.UntilAsync(id, ImportState.Done);
        Assert.Equal((new ImportCounts(3, 0, 0, 0, 0), 3), (done.Outcome, await host.OffersAsync()));
        Assert.NotNull(done.FinishedAt);
        Assert.Equal((3, 3), (done.RowsDone, done.RowsTotal));
        await Eventually.TrueAsync(async () => await host.PartsAsync() is 0, "The bytes were kept.");
        Assert.False(await ConfirmAsync(host, id, keepGoodRows: false));
    }

    [Fact]
    public async Task Upload_WithABadRow_NamesItAndKeepsTheOthersWhenAsked()
    {
        await using var host = await StartAsync();
        var id = await host.SubmitAsync(ImportTestFiles.Page(_files.WithBadRow()));

        var counted = await host.UntilAsync(id, ImportState.Previewed);
        Assert.Equal((2, 1), (counted.Preview.Added, counted.Preview.Refused));
        var note = Assert.Single(await host.NotesAsync(id));
        Assert.Equal(("mixed.csv", "3", "publisher_id"), (note.File, note.Row, note.Field));

        await ConfirmAsync(host, id, keepGoodRows: true);
        var done = await host.UntilAsync(id, ImportState.Done);
        Assert.Equal((2, 1, 2), (done.Outcome.Added, done.Outcome.Refused, await host.OffersAsync()));
        Assert.Single(await host.NotesAsync(id));
    }

    [Fact]
    public async Task Program_SendingABadRow_LearnsThatNothingWasKept()
    {
        await using var host = await StartAsync();
        var id = await host.SubmitAsync(ImportTestFiles.Api(_files.WithBadRow()));
        var failed = await host.UntilAsync(id, ImportState.Failed);
        Assert.Equal((ImportFailure.RowsRefused, 1, 0), (failed.Failure, failed.Outcome.Refused, await host.OffersAsync()));
        Assert.Single(await host.NotesAsync(id));
    }

    [Fact]
    public async Task Two_Workers_RunEachImportOnce()
    {
        var connection = await server.CreateDatabaseAsync();
        await using var one = await ImportHost.CreateAsync(server, connection);
        await using var other = await ImportHost.CreateAsync(server, connection);
        var ids = new List<Guid>();
        for (var i = 0; i < 12; i++)
            ids.Add(await one.SubmitAsync(ImportTestFiles.Api(_files.Offers(5, $"offers-{i}.csv"))));
        await Task.WhenAll(one.StartAsync(), other.StartAsync());

        var done = new List<ImportView>();
        foreach (var id in ids)
            done.Add(await one.UntilAsync(id, ImportState.Done));
        Assert.Equal(12, one.Pause.Keepings + other.Pause.Keepings);
        Assert.Equal((5, 55), (done.Sum(d => d.Outcome.Added), done.Sum(d => d.Outcome.Same)));
        foreach (var id in ids)
            Assert.Equal(1, await AttemptsAsync(one, id));
    }

    [Fact]
    public async Task Cancel_WhileItRuns_EndsItAndKeepsNothing()
    {
        await using var host = await StartAsync(paused: true);
        var id = await host.SubmitAsync(ImportTestFiles.Api(_files.Offers(3)));
        await host.Pause.ReachedAsync();

        Assert.True(await host.DoAsync((ImportDecisions decide) => decide.CancelAsync(id, Cancel)));

        await host.UntilAsync(id, ImportState.Cancelled);
        Assert.Equal(0, await host.OffersAsync());
        Assert.False(await host.DoAsync((ImportDecisions decide) => decide.CancelAsync(id, Cancel)));
    }

    [Fact]
    public async Task Stop_WhileItRuns_HandsItBackForAnotherToFinish()
    {
        var connection = await server.CreateDatabaseAsync();
        await using var leaving = await ImportHost.CreateAsync(server, connection);
        leaving.Pause.IsOn = true;
        await leaving.StartAsync();
        var id = await leaving.SubmitAsync(ImportTestFiles.Api(_files.Offers(3)));
        await leaving.Pause.ReachedAsync();

        await leaving.StopAsync();

        Assert.Equal((ImportState.Waiting, 0), ((await leaving.ViewAsync(id)).State, await AttemptsAsync(leaving, id)));
        await using var staying = await ImportHost.CreateAsync(server, connection);
        await staying.StartAsync();
        Assert.Equal((3, 3), ((await staying.UntilAsync(id, ImportState.Done)).Outcome.Added, await staying.OffersAsync()));
    }

    [Fact]
    public async Task Import_TakenOverByAnother_IsNotKeptByTheFirst()
    {
        await using var host = await StartAsync(paused: true);
        var id = await host.SubmitAsync(ImportTestFiles.Api(_files.Offers(3)));
        await host.Pause.ReachedAsync();

        await host.ChangeAsync(id, (_, job) => job.ExecuteUpdateAsync(set => set.SetProperty(j => j.Worker, "another"), Cancel));
        host.Pause.End();

        await Eventually.TrueAsync(() => host.Log.Lines.Any(line => line.StartsWith("Warning 3013 ", StringComparison.Ordinal)), "It was not noticed.");
        Assert.Equal((0, ImportState.Running), (await host.OffersAsync(), (await host.ViewAsync(id)).State));
    }

    [Theory]
    [InlineData(ImportState.Previewing)]
    [InlineData(ImportState.Running)]
    public async Task Import_TakenOverByAnother_KeepsTheNotesOfTheOther(ImportState state)
    {
        await using var host = await HostAsync();
        var file = _files.WithBadRow();
        var id = await host.SubmitAsync(ImportTestFiles.Api(file));
        await host.ChangeAsync(id, async (db, job) =>
        {
            await job.ExecuteUpdateAsync(set => set.SetProperty(j => j.State, state).SetProperty(j => j.Worker, "another"), Cancel);
            db.Add(new ImportNoteRecord { JobId = id, Position = 0, IsRefusal = true, File = "a.csv", Row = "1", Field = "", Reason = "said by the other" });
            await db.SaveChangesAsync(Cancel);
        });

        var first = new TakenImport(id, "first", state, ImportKind.Offers, null, null, KeepGoodRows: false, 1);
        await Assert.ThrowsAsync<ImportTakenAwayException>(() => host.Get<RunImport>().RunAsync(first, [file.Path], new Progress<ImportProgress>(), Cancel));

        Assert.Equal("said by the other", Assert.Single(await host.NotesAsync(id)).Reason);
        Assert.Equal(state, (await host.ViewAsync(id)).State);
    }

    [Fact]
    public async Task Import_WhoseWorkerIsGone_BeginsAnew()
    {
        await using var host = await HostAsync();
        var id = await LeftAsync(host, attempts: 1);
        await host.StartAsync();
        var done = await host.UntilAsync(id, ImportState.Done);
        Assert.Equal((3, 2), (done.Outcome.Added, await AttemptsAsync(host, id)));
    }

    [Fact]
    public async Task Import_BrokenOffAThirdTime_HasFailedAndSaysSo()
    {
        await using var host = await HostAsync();
        var id = await LeftAsync(host, ImportQueue.MostAttempts);
        await host.StartAsync();
        Assert.Equal(ImportFailure.Interrupted, (await host.UntilAsync(id, ImportState.Failed)).Failure);
        Assert.Equal(0, await host.OffersAsync());
    }

    [Fact]
    public async Task Import_FailingAThirdTime_HasFailedAndTheLogTellsWhy()
    {
        await using var host = await HostAsync();
        var id = await LeftAsync(host, ImportQueue.MostAttempts - 1);
        await host.ChangeAsync(id, (db, _) => db.ImportFileParts.ExecuteDeleteAsync(Cancel));
        await host.StartAsync();
        Assert.Equal(ImportFailure.Unexpected, (await host.UntilAsync(id, ImportState.Failed)).Failure);
        Assert.Contains(host.Log.Lines, line => line.StartsWith("Error 3015 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_StillHeldByAnother_IsLeftToIt()
    {
        await using var host = await HostAsync();
        var id = await LeftAsync(host, attempts: 1, TimeSpan.FromMinutes(5));
        await host.StartAsync();
        var later = await host.SubmitAsync(ImportTestFiles.Api(_files.Offers(1)));
        await host.UntilAsync(later, ImportState.Done);
        Assert.Equal((ImportState.Running, 1), ((await host.ViewAsync(id)).State, await AttemptsAsync(host, id)));
    }

    public void Dispose()
    {
        _files.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Task<bool> ConfirmAsync(ImportHost host, Guid id, bool keepGoodRows) =>
        host.DoAsync((ImportDecisions decide) => decide.ConfirmAsync(id, keepGoodRows, Cancel));

    private static Task<int> AttemptsAsync(ImportHost host, Guid id) =>
        host.DoAsync((SupportRouting.Data.PortalDbContext db) => db.ImportJobs.Where(j => j.Id == id).Select(j => j.Attempts).SingleAsync(Cancel));

    /// <summary>An import that a worker had begun when its program was killed.</summary>
    private async Task<Guid> LeftAsync(ImportHost host, int attempts, TimeSpan? leaseLeft = null)
    {
        var id = await host.SubmitAsync(ImportTestFiles.Api(_files.Offers(3)));
        await host.ChangeAsync(id, (_, job) => job.ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, ImportState.Running).SetProperty(j => j.Worker, "gone")
                .SetProperty(j => j.Attempts, attempts).SetProperty(j => j.LeaseUntil, DateTimeOffset.UtcNow + (leaseLeft ?? TimeSpan.FromSeconds(-1))),
            Cancel));
        return id;
    }

    private Task<ImportHost> HostAsync() => ImportHost.CreateAsync(server);

    private async Task<ImportHost> StartAsync(bool paused = false)
    {
        var host = await HostAsync();
        host.Pause.IsOn = paused;
        await host.StartAsync();
        return host;
    }
}
