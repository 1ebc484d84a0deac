using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Import;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.SqlServer;

/// <summary>What the use cases would send to SQL Server can be read by it. Whether it gives the right rows takes a server.</summary>
public sealed partial class SqlServerQueryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Search_WordsAfterACursor_ComparesByCharactersAndSeeksInTheIndex()
    {
        var sql = Assert.Single(await SentAsync(db => new SearchOffers(db).PageAsync("Acmé 100%", new OfferCursor("acme mail", "acme.acme-mail"), 10, Cancel)));
        Assert.Contains("[SearchText] LIKE @word_contains ESCAPE N'\\'", sql, StringComparison.Ordinal);
        Assert.Contains("[SortTitle] >= @title", sql, StringComparison.Ordinal);
        Assert.Contains("ORDER BY [o0].[SortTitle], [o0].[Key]", sql, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TicketSort.Newest, "copia 0x8004")]
    [InlineData(TicketSort.Oldest, "SR-000123")]
    [InlineData(TicketSort.Due, "it")]
    public async Task Search_OfTickets_LooksIntoWhatTheReaderSees(TicketSort sort, string words)
    {
        var filter = new TicketFilter { Words = words, Sort = sort };
        var staff = await SentAsync(db => Queue(db).PageAsync(filter, new TicketActor(null, "Marta", RecordReader.Staff), DateTimeOffset.UtcNow, null, 50, Cancel));
        Assert.All(staff, sql => Assert.Contains("[StaffSearchText] LIKE", sql, StringComparison.Ordinal));
        var asker = await SentAsync(db => Queue(db).PageAsync(filter, new TicketActor(null, "A", new RecordReader(Guid.NewGuid())), DateTimeOffset.UtcNow, null, 50, Cancel));
        Assert.All(asker, sql => Assert.DoesNotContain("StaffSearchText", sql, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_OfManyOffers_CanBeRead()
    {
        var rows = string.Join('\n', Enumerable.Range(0, 500).Select(i => $"publisher-{i},offer-{i},Offer {i},Publisher {i},Product {i}"));
        var file = Sample.Write($"publisher_id,offer_id,title,publisher_name,product_id\n{rows}\n");
        var sent = await SentAsync(db => new ImportOffers(db, TimeProvider.System).RunAsync(new ImportRequest([file]), new Progress<ImportProgress>(), Cancel));
        Assert.Contains(sent, sql => sql.Contains("[Publishers]", StringComparison.Ordinal) && sql.Contains("OUTPUT INSERTED.[Version]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Migrate_OfADatabaseWithoutTables_CanBeRead()
    {
        var sent = await SentAsync(db => db.Database.MigrateAsync(Cancel));
        Assert.Contains(sent, sql => sql.Contains("sp_getapplock", StringComparison.Ordinal));
        Assert.Contains(sent, sql => sql.Contains("CREATE TABLE [Subscriptions]", StringComparison.Ordinal));
    }

    /// <summary>With six digits SqlClient cuts the seventh off, as Npgsql does; the server would round it.</summary>
    [Fact]
    public void Moment_AskedFor_HasTheDigitsOfItsColumn()
    {
        using var db = new SilentSqlServer().Open();
        var moment = DateTimeOffset.UnixEpoch;
        using var command = db.Offers.Where(offer => offer.AsOf < moment).CreateDbCommand();
        Assert.Equal(6, Assert.IsType<SqlParameter>(Assert.Single(command.Parameters.Cast<object>())).Scale);
    }

    /// <summary>A thousand customers may have more products between them than the server takes parameters.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(5000)]
    public async Task Records_OfManyTexts_CompareWithTheColumnsCollation(int count)
    {
        var keys = Enumerable.Range(0, count).Select(i => $"publisher.offer-{i}").ToArray();
        var names = keys.ToList();
        var sql = Assert.Single(await SentAsync(db => db.Offers.AsNoTracking()
            .Where(offer => keys.Contains(offer.Key) || names.Contains(offer.TitleKey)).Select(offer => offer.Id).ToListAsync(Cancel)));
        var lists = JsonLists().Matches(sql).Select(match => match.Value).ToList();
        Assert.Equal(count > 2000, lists.Count > 0);
        Assert.All(lists, list => Assert.Contains("COLLATE Latin1_General_100_BIN2 '$'", list, StringComparison.Ordinal));
        Assert.True(Parameters().Count(sql) <= 2100);
    }

    [Fact]
    public async Task Imports_TakenListedAndDecided_CanBeRead()
    {
        var id = Guid.NewGuid();
        var (time, options, signal) = (TimeProvider.System, new ImportJobOptions(1024, RunsHere: true, TimeSpan.FromSeconds(30)), new ImportSignal());
        Func<PortalDbContext, Task>[] works =
        [
            db => new ImportQueue(db, options, time).TakeAsync("worker", Cancel),
            db => new ImportQueue(db, options, time).NextFreeAsync(Cancel),
            db => new ReadImports(db).OneAsync(id, Cancel),
            db => new ReadImports(db).PageAsync(7, 10, Cancel),
            db => new ReadImports(db).NotesAsync(id, refusals: true, after: 3, limit: 10, Cancel),
            db => new ImportDecisions(db, new ColumnChoices(db, time), signal, time).ConfirmAsync(id, keepGoodRows: true, Cancel),
            db => new ImportSweep(db).RunAsync(DateTimeOffset.UnixEpoch, Cancel),
            db => new ImportOwners(db).SomeAsync(ImportKind.Customers, Cancel),
            db => new ImportOwners(db).NamedAsync(ImportKind.Subscriptions, "Ćma 100%", Cancel),
        ];
        foreach (var work in works)
            await SentAsync(work);
        signal.Dispose();
    }

    private static TicketQueue Queue(PortalDbContext db) => new(db, TimeProvider.System);

    private static async Task<IReadOnlyList<string>> SentAsync(Func<PortalDbContext, Task> work)
    {
        var server = new SilentSqlServer();
        await using var db = server.Open();
        try
        {
            await work(db);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Nobody answered how many rows were written.
        }

        Assert.NotEmpty(server.Commands);
        Assert.All(server.Commands, sql => Assert.Empty(TSql.ErrorsOf(sql)));
        return server.Commands;
    }

    [GeneratedRegex(@"OPENJSON\([^)]*\) WITH \([^)]*\)[^)]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JsonLists();

    [GeneratedRegex(@"@\w+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameters();
}
