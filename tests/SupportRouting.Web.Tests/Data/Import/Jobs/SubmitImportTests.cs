using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Import.Jobs;

public sealed class SubmitImportTests(PostgresFixture server) : SubmitImportOnEveryServer(server);

public sealed class SubmitImportSqlServerTests(SqlServerFixture server) : SubmitImportOnEveryServer(server);

public abstract class SubmitImportOnEveryServer(ServerFixture server) : IDisposable
{
    private readonly ImportTestFiles _files = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Submit_SameKeyAndContent_IsTheSameImport()
    {
        await using var host = await HostAsync();
        var first = await host.SubmitAsync(ImportTestFiles.Api(_files.Offers(2)) with { IdempotencyKey = "night 7" });
        var again = await SubmitAsync(host, ImportTestFiles.Api(_files.Offers(2)) with { IdempotencyKey = "night 7" });
        Assert.Equal(new SubmittedImport(first, KeyIsTaken: false), again);
    }

    [Theory]
    [InlineData("rows")]
    [InlineData("name")]
    [InlineData("keep")]
    public async Task Submit_SameKeyOtherContent_IsRefused(string changed)
    {
        await using var host = await HostAsync();
        await host.SubmitAsync(ImportTestFiles.Api(_files.Offers(2)) with { IdempotencyKey = "night 7" });
        var other = ImportTestFiles.Api(_files.Offers(changed is "rows" ? 3 : 2, changed is "name" ? "other.csv" : "offers.csv"));
        var answer = await SubmitAsync(host, other with { IdempotencyKey = "night 7", KeepGoodRows = changed is "keep" });
        Assert.True(answer.KeyIsTaken);
        Assert.Equal(1, await host.DoAsync((SupportRouting.Data.PortalDbContext db) => db.ImportJobs.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Submit_SameKeyTwiceAtOnce_IsOneImport()
    {
        await using var host = await HostAsync();
        var import = ImportTestFiles.Api(_files.Offers(2)) with { IdempotencyKey = "night 7" };
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SubmitAsync(host, import)));
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Submit_SameKeyAfterADayOrOfAnother_IsANewImport()
    {
        await using var host = await HostAsync();
        var import = ImportTestFiles.Api(_files.Offers(2)) with { IdempotencyKey = "night 7" };
        var first = await host.SubmitAsync(import);
        var others = await host.SubmitAsync(import with { Asker = new(ImportSource.Api, Guid.NewGuid(), "Other key") });
        await host.ChangeAsync(first, (_, job) => job.ExecuteUpdateAsync(
            set => set.SetProperty(j => j.RequestedAt, DateTimeOffset.UtcNow - TimeSpan.FromHours(25)), Cancel));
        var later = await host.SubmitAsync(import);
        Assert.Equal(3, new[] { first, others, later }.Distinct().Count());
    }

    [Fact]
    public async Task Submit_WithoutWhatMustBeTold_WaitsForIt()
    {
        await using var host = await HostAsync();
        var id = await host.SubmitAsync(ImportTestFiles.Page(_files.Offers(2)) with { Kind = ImportKind.Relationships });
        Assert.Equal(ImportState.Incomplete, (await host.ViewAsync(id)).State);
        Assert.True(await DescribeAsync(host, id, ImportKind.Relationships, null));
        Assert.Equal(ImportState.Incomplete, (await host.ViewAsync(id)).State);
        Assert.True(await DescribeAsync(host, id, ImportKind.Relationships, Guid.NewGuid()));
        Assert.Equal(ImportState.Uploaded, (await host.ViewAsync(id)).State);
        Assert.False(await DescribeAsync(host, id, ImportKind.Offers, null));
    }

    [Fact]
    public async Task Describe_AnotherKindOfACountedUpload_CountsItAgain()
    {
        await using var host = await HostAsync();
        await host.StartAsync();
        var id = await host.SubmitAsync(ImportTestFiles.Page(_files.Offers(2)) with { Kind = ImportKind.Contacts });
        Assert.Equal(2, (await host.UntilAsync(id, ImportState.Previewed)).Preview.Refused);
        Assert.True(await DescribeAsync(host, id, ImportKind.Offers, null));
        await Eventually.TrueAsync(async () => await host.ViewAsync(id) is { State: ImportState.Previewed, Preview.Added: 2 }, "It was not counted again.");
        Assert.Empty(await host.NotesAsync(id));
    }

    [Fact]
    public async Task Store_FilesOfSeveralParts_ComeOutAsTheyWere()
    {
        await using var host = await HostAsync();
        var long1 = _files.Of("long.csv", Enumerable.Range(0, 120_000).Select(i => $"{i},ć,{i * 7}"));
        var id = await host.SubmitAsync(ImportTestFiles.Page(long1, _files.Offers(1, "long.csv")));
        Assert.True(await host.PartsAsync() > 2);
        using var folder = new ImportFolder();
        var paths = await host.DoAsync((SupportRouting.Data.PortalDbContext db) => folder.FillAsync(db, id, Cancel));
        Assert.Equal(await File.ReadAllBytesAsync(long1.Path, Cancel), await File.ReadAllBytesAsync(paths[0], Cancel));
        Assert.Equal(["long.csv", "long.csv"], paths.Select(Path.GetFileName));
    }

    [Fact]
    public async Task Sweep_AfterAWeek_EndsWhatNobodyDecidedAndForgetsTheBytes()
    {
        await using var host = await HostAsync();
        await host.StartAsync();
        var id = await host.SubmitAsync(ImportTestFiles.Page(_files.Offers(2)));
        await host.UntilAsync(id, ImportState.Previewed);
        Assert.Equal(0, await SweepAsync(host, DateTimeOffset.UtcNow));
        Assert.Equal(1, await host.PartsAsync());
        Assert.Equal(1, await SweepAsync(host, DateTimeOffset.UtcNow + ImportSweep.LongestDecision + TimeSpan.FromMinutes(1)));
        Assert.Equal((ImportState.Cancelled, 0), ((await host.ViewAsync(id)).State, await host.PartsAsync()));
    }

    [Theory]
    [InlineData("{\"a\":")]
    [InlineData("[[[[[[[[[[")]
    [InlineData("\0\0\0\u0001")]
    [InlineData("\"never closed")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("<html></html>")]
    public void Look_AtContentThatIsNothing_TellsNoKind(string content) =>
        Assert.Equal((SentFilesFault.None, null), SentFiles.Look([_files.Of("any", [content])]) is var looked ? (looked.Fault, looked.Kind) : default);

    [Fact]
    public void Look_AtBytesThatAreNoText_TellsNoKind()
    {
        var file = _files.Of("any", [""]);
        var bytes = new byte[100_000];
        new Random(7).NextBytes(bytes);
        File.WriteAllBytes(file.Path, [0x1F, 0x8B, .. bytes]);
        Assert.Null(SentFiles.Look([file]).Kind);
        File.WriteAllBytes(file.Path, [.. "publisher_id,offer_id\na,b\n"u8, 0xFF, 0xFE, 0x80]);
        Assert.Equal(SentFilesFault.None, SentFiles.Look([file]).Fault);
    }

    [Theory]
    [InlineData("a.csv", "a.csv")]
    [InlineData(@"D:\lists\..\a b.json", "a b.json")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("<b>ż</b>.csv", "b>.csv")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    [InlineData("a\0\nb.csv", "a\uFFFD_b.csv")]
    [InlineData("inv\u202Efdp.exe", "inv_fdp.exe")]
    public void Plain_NameOfAStranger_IsALastPartThatFits(string sent, string kept)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Which letters a name may have differs on Windows.");
        Assert.Equal(kept, FileNames.Plain(sent));
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(FileNames.Plain(new string('ż', 500) + sent)) <= 180);
    }

    public void Dispose()
    {
        _files.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Task<SubmittedImport> SubmitAsync(ImportHost host, NewImport import) =>
        host.DoAsync((SubmitImport submit) => submit.SubmitAsync(import, Cancel));

    private static Task<bool> DescribeAsync(ImportHost host, Guid id, ImportKind kind, Guid? of) =>
        host.DoAsync((ImportDecisions decide) => decide.DescribeAsync(id, kind, of, null, null, Cancel));

    private static Task<int> SweepAsync(ImportHost host, DateTimeOffset now) => host.DoAsync((ImportSweep sweep) => sweep.RunAsync(now, Cancel));

    private Task<ImportHost> HostAsync() => ImportHost.CreateAsync(server);
}
