using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Import.Jobs;

public sealed class ImportHistoryTests(PostgresFixture server) : ImportHistoryOnEveryServer(server);

public sealed class ImportHistorySqlServerTests(SqlServerFixture server) : ImportHistoryOnEveryServer(server);

public abstract class ImportHistoryOnEveryServer(ServerFixture server) : IDisposable
{
    private readonly ImportTestFiles _files = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task History_OfSeveral_IsPagedNewestFirst()
    {
        await using var host = await ImportHost.CreateAsync(server);
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++)
            ids.Add(await host.SubmitAsync(ImportTestFiles.Page(_files.Offers(1, $"f{i}.csv"), _files.Offers(1, "more.csv"))));
        var first = await host.DoAsync((ReadImports read) => read.PageAsync(null, 3, Cancel));
        var second = await host.DoAsync((ReadImports read) => read.PageAsync(first.Next, 3, Cancel));
        Assert.Equal(Enumerable.Reverse(ids), first.Imports.Concat(second.Imports).Select(i => i.Id));
        Assert.Null(second.Next);
        Assert.Equal(["f4.csv", "more.csv"], first.Imports[0].Files.Select(f => f.Name));
        Assert.Equal("Ada Ferri", first.Imports[0].AskedByName);
    }

    [Fact]
    public async Task Command_Run_StandsInTheHistoryToo()
    {
        await using var host = await ImportHost.CreateAsync(server);
        var report = await host.Get<RecordedImport>().RunAsync(
            ImportKind.Offers, new ImportRequest([_files.WithBadRow().Path], KeepGoodRows: true), new Progress<ImportProgress>(), Cancel);
        Assert.True(report.Kept);
        var import = Assert.Single((await host.DoAsync((ReadImports read) => read.PageAsync(null, 10, Cancel))).Imports);
        Assert.Equal((ImportSource.CommandLine, ImportState.Done, 2, 1), (import.Source, import.State, import.Outcome.Added, import.Outcome.Refused));
        Assert.Single(await host.NotesAsync(import.Id));
    }

    [Fact]
    public async Task Command_Interrupted_StandsInTheHistoryAsCancelled()
    {
        await using var host = await ImportHost.CreateAsync(server);
        host.Pause.IsOn = true;
        using var interrupt = new CancellationTokenSource();
        var running = host.Get<RecordedImport>().RunAsync(
            ImportKind.Offers, new ImportRequest([_files.Offers(2).Path]), new Progress<ImportProgress>(), interrupt.Token);
        await host.Pause.ReachedAsync();
        await interrupt.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        var import = Assert.Single((await host.DoAsync((ReadImports read) => read.PageAsync(null, 10, Cancel))).Imports);
        Assert.Equal((ImportState.Cancelled, 0), (import.State, await host.OffersAsync()));
    }

    [Fact]
    public async Task Command_WhoseProgramIsGone_HasFailedSinceItsFilesAreElsewhere()
    {
        await using var host = await ImportHost.CreateAsync(server);
        await host.Get<RecordedImport>().RunAsync(
            ImportKind.Offers, new ImportRequest([_files.Offers(2).Path]), new Progress<ImportProgress>(), Cancel);
        var id = (await host.DoAsync((ReadImports read) => read.PageAsync(null, 1, Cancel))).Imports[0].Id;
        await host.ChangeAsync(id, (_, job) => job.ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, ImportState.Running).SetProperty(j => j.LeaseUntil, DateTimeOffset.UtcNow.AddSeconds(-1)), Cancel));
        await host.StartAsync();
        Assert.Equal(ImportFailure.Interrupted, (await host.UntilAsync(id, ImportState.Failed)).Failure);
    }

    [Fact]
    public async Task Notes_WithTextThatServersRefuse_AreKeptWithoutIt()
    {
        await using var host = await ImportHost.CreateAsync(server);
        var report = new ImportReport();
        report.Refuse("a\0.csv", "[1]", new RowNote("field", "broken \ud800 and \0"), new RowNote("long", new string('x', 5000) + "😀"));
        report.Warn("b.csv", "2", new RowNote("title", "odd"));
        var id = await host.SubmitAsync(ImportTestFiles.Page(_files.Offers(1)));
        await host.DoAsync(async (SupportRouting.Data.PortalDbContext db) =>
        {
            await ImportNotes.ReplaceAsync(db, id, report, Cancel);
            await ImportNotes.ReplaceAsync(db, id, report, Cancel);
            return true;
        });
        var notes = await host.NotesAsync(id);
        Assert.Equal([("a\uFFFD.csv", "broken \uFFFD and \uFFFD"), ("a\uFFFD.csv", new string('x', ImportNoteRecord.ReasonLength))], notes.Select(n => (n.File, n.Reason)));
        Assert.Equal("odd", Assert.Single(await host.NotesAsync(id, refusals: false)).Reason);
    }

    public void Dispose()
    {
        _files.Dispose();
        GC.SuppressFinalize(this);
    }
}
