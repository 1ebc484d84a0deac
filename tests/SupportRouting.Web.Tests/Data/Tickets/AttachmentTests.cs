using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SupportRouting.Data;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Attachments;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets;

public sealed class AttachmentTests(PostgresFixture server) : AttachmentsOnEveryServer(server)
{
    [Fact]
    public async Task Attach_DatabaseFull_KeepsNothingOfTheFileAndSaysSo()
    {
        var address = await Server.CreateDatabaseAsync();
        await using var db = Server.Open(address);
        var number = await new TicketWork(db).OpenAsync();
        var options = new DbContextOptionsBuilder<PostgreSqlPortalDbContext>(PostgreSqlOptions.ByHand(address)).AddInterceptors(new NoRoom());
        await using var full = new PostgreSqlPortalDbContext(options.Options);

        var result = await Files(full).Attaching.RunAsync(number, [Sent("a.txt", "one")], isInternal: true, TicketWork.Agent, Cancel);
        Assert.Equal([new AttachedFile("a.txt", AttachFault.NoRoom)], result.Files);
        Assert.Equal(0, await db.Attachments.CountAsync(Cancel));
        Assert.DoesNotContain(await db.TicketEntries.Select(e => e.Kind).ToListAsync(Cancel), kind => kind == TicketEntryKind.Attached);
        Assert.Equal(AttachFault.None, Assert.Single((await Files(db).Attaching.RunAsync(number, [Sent("a.txt", "one")], true, TicketWork.Agent, Cancel)).Files).Fault);
    }

    /// <summary>Says what PostgreSQL says when its disk is full.</summary>
    private sealed class NoRoom : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            command.CommandText.Contains("INSERT INTO \"Attachment", StringComparison.Ordinal)
                ? throw new PostgresException("could not extend file: No space left on device", "ERROR", "ERROR", PostgresErrorCodes.DiskFull)
                : base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}

public sealed class AttachmentSqlServerTests(SqlServerFixture server) : AttachmentsOnEveryServer(server);

public abstract class AttachmentsOnEveryServer(ServerFixture server) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("supportrouting-test-");

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected ServerFixture Server => server;

    [Theory]
    [InlineData(AttachmentWay.Database)]
    [InlineData(AttachmentWay.Folder)]
    public async Task Attach_SomeFiles_KeepsTheGoodOnesAndNamesTheOthers(AttachmentWay way)
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var number = await new TicketWork(db).OpenAsync();
        var files = Files(db, way);
        var result = await files.Attaching.RunAsync(
            number,
            [Sent("../../log.txt", "12:01 error"), Sent("empty.txt", ""), Sent("large.bin", new string('x', TicketLimits.AttachmentBytes + 1)), Sent("page.html", "%PDF-1.7")],
            isInternal: true, TicketWork.Agent, Cancel);

        Assert.Equal(
            [("log.txt", AttachFault.None), ("empty.txt", AttachFault.Empty), ("large.bin", AttachFault.TooLarge), ("page.html", AttachFault.None)],
            result.Files.Select(file => (file.Name, file.Fault)));
        var lines = await files.Reading.OfAsync(number, TicketWork.Agent, Cancel);
        Assert.Equal([("log.txt", "text/plain", 11, "Marta"), ("page.html", "application/pdf", 8, "Marta")], lines.Select(line => (line.FileName, line.MediaType, line.Length, line.AddedByName)));
        var opened = await files.Reading.OpenAsync(number, lines[0].Id, TicketWork.Agent, Cancel) ?? throw new InvalidOperationException("The file is gone.");
        using (var reader = new StreamReader(opened.Content))
            Assert.Equal("12:01 error", await reader.ReadToEndAsync(Cancel));
        Assert.Equal(way is AttachmentWay.Folder ? 2 : 0, _folder.EnumerateFiles("*", SearchOption.AllDirectories).Count(file => file.Name.Length == 32));
        Assert.Equal(2, await db.TicketEntries.CountAsync(e => e.Kind == TicketEntryKind.Attached && e.IsInternal, Cancel));
    }

    [Fact]
    public async Task Attach_MoreThanATicketTakesFromManySides_StopsAtTheLimit()
    {
        var address = await server.CreateDatabaseAsync();
        await using var db = server.Open(address);
        var number = await new TicketWork(db).OpenAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(side => Task.Run(async () =>
        {
            await using var own = server.Open(address);
            return await Files(own).Attaching.RunAsync(
                number, [.. Enumerable.Range(0, 9).Select(i => Sent($"{side}-{i}.txt", "one"))], isInternal: true, TicketWork.Agent, Cancel);
        }, Cancel)));

        var kept = await db.Attachments.CountAsync(Cancel);
        Assert.True(kept <= TicketLimits.Attachments, $"{kept} files");
        Assert.Equal(kept, results.SelectMany(result => result.Files).Count(file => file.Fault is AttachFault.None));
        Assert.Equal(
            TicketLimits.Attachments, kept + (await Files(db).Attaching.RunAsync(
                number, [.. Enumerable.Range(0, 27 - kept).Select(i => Sent($"last-{i}.txt", "one"))], true, TicketWork.Agent, Cancel)).Files.Count(file => file.Fault is AttachFault.None));
    }

    [Fact]
    public async Task Read_ByAReseller_ShowsOnlyWhatIsForTheAskerOfItsOwnTickets()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var work = new TicketWork(db);
        var (mine, theirs) = (PartnerRows.Reseller(PartnerRows.NewPartnerId()), PartnerRows.Reseller(PartnerRows.NewPartnerId()));
        db.AddRange(mine, theirs);
        var number = await work.OpenAsync(actor: TicketWork.Reseller(mine));
        var files = Files(db);
        await files.Attaching.RunAsync(number, [Sent("internal.txt", "one")], isInternal: true, TicketWork.Agent, Cancel);
        await files.Attaching.RunAsync(number, [Sent("shared.txt", "one")], isInternal: false, TicketWork.Agent, Cancel);
        // What a reseller attaches is never hidden from itself.
        await files.Attaching.RunAsync(number, [Sent("own.txt", "one")], isInternal: true, TicketWork.Reseller(mine), Cancel);

        var seen = await files.Reading.OfAsync(number, TicketWork.Reseller(mine), Cancel);
        Assert.Equal(["shared.txt", "own.txt"], seen.Select(line => line.FileName));
        var hidden = (await files.Reading.OfAsync(number, TicketWork.Agent, Cancel)).Single(line => line.IsInternal);
        Assert.Null(await files.Reading.OpenAsync(number, hidden.Id, TicketWork.Reseller(mine), Cancel));
        Assert.Empty(await files.Reading.OfAsync(number, TicketWork.Reseller(theirs), Cancel));
        Assert.Null(await files.Reading.OpenAsync(number, seen[0].Id, TicketWork.Reseller(theirs), Cancel));
        Assert.Null(await files.Reading.OpenAsync(number + 1, seen[0].Id, TicketWork.Agent, Cancel));
        Assert.Equal(TicketFault.NotFound, (await files.Attaching.RunAsync(number, [Sent("a.txt", "one")], false, TicketWork.Reseller(theirs), Cancel)).Fault);
    }

    [Fact]
    public async Task Sweep_FilesWithoutARow_AreDeletedWhenTheyAreOld()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var number = await new TicketWork(db).OpenAsync();
        var files = Files(db, AttachmentWay.Folder);
        await files.Attaching.RunAsync(number, [Sent("kept.txt", "one")], true, TicketWork.Agent, Cancel);
        await files.Folder.WriteAsync(Guid.CreateVersion7(), [1], Cancel);
        var stranger = Path.Combine(_folder.FullName, "notes.txt");
        await File.WriteAllTextAsync(stranger, "not ours", Cancel);

        var now = DateTimeOffset.UtcNow;
        var sweep = new SweepAttachments(db, files.Folder, NullLogger<SweepAttachments>.Instance);
        Assert.Equal(0, await sweep.RunAsync(now, Cancel));
        Assert.Equal(1, await sweep.RunAsync(now.AddDays(2), Cancel));
        Assert.True(File.Exists(stranger));
        Assert.NotNull(await files.Reading.OpenAsync(number, (await files.Reading.OfAsync(number, TicketWork.Agent, Cancel))[0].Id, TicketWork.Agent, Cancel));
    }

    [Theory]
    [InlineData("Folder", null)]
    [InlineData("Folder", "/proc/nowhere/at-all")]
    [InlineData("Cupboard", null)]
    public void Options_WrongValue_StopTheStart(string way, string? directory)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Attachments:Way"] = way, ["Attachments:Directory"] = directory }).Build();
        Assert.Contains("Attachments:", Assert.Throws<SettingsException>(() => AttachmentOptions.From(configuration)).Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _folder.Delete(recursive: true);
    }

    protected SentFile Sent(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, $"sent-{Guid.NewGuid():N}");
        File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return new SentFile(name, path);
    }

    private protected FilesOfTickets Files(PortalDbContext db, AttachmentWay way = AttachmentWay.Database) =>
        new(db, new AttachmentFolder(new AttachmentOptions(way, _folder.FullName)));

    private protected sealed class FilesOfTickets(PortalDbContext db, AttachmentFolder folder)
    {
        public AttachmentFolder Folder => folder;

        public AttachFiles Attaching => new(db, new TicketDesk(db, TimeProvider.System), folder);

        public ReadAttachments Reading => new(db, folder);
    }
}
