using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Links;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Freshness;

public sealed class ContactWorkTests(PostgresFixture server) : ContactWorkOnEveryServer(server);

public sealed class ContactWorkSqlServerTests(SqlServerFixture server) : ContactWorkOnEveryServer(server);

public abstract class ContactWorkOnEveryServer(ServerFixture server)
{
    private static readonly FreshnessOptions Options = new(TimeSpan.FromDays(180), TimeSpan.FromHours(48));
    private static readonly RoutingPolicy Policy = BuiltInPolicy.Read();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task List_OfGeneratedRecords_IsWhatALookAtEachOfThemFinds(int seed)
    {
        var database = await ImportDatabase.CreateAsync(server);
        var now = DateTimeOffset.UtcNow;
        await using (var db = database.Open())
        {
            new GeneratedRecords(new Random(seed), now).AddTo(db);
            await db.SaveChangesAsync(Cancel);
        }

        await using var sweep = database.Open();
        await On(sweep).AllAsync(Cancel);
        Assert.Equal(await NaiveAsync(database, now), await KeptAsync(database));

        // Once more changes nothing, and by two at once neither.
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            await using var db = database.Open();
            await On(db).AllAsync(Cancel);
        }));
        Assert.Equal(await NaiveAsync(database, now), await KeptAsync(database));
    }

    [Fact]
    public async Task Line_OfAConfirmedContact_GoesAndComesBackWithAReport()
    {
        var (database, contact) = await ContactAsync();
        await using var db = database.Open();
        var work = On(db);
        await work.AllAsync(Cancel);
        var line = await db.ContactWork.AsNoTracking().SingleAsync(w => w.ContactId == contact.Id, Cancel);
        Assert.True(line.Reasons.HasFlag(ContactWorkReasons.NeverConfirmed));

        var change = new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false));
        await new ConfirmContacts(db, change, TimeProvider.System).RunAsync([contact.Key], ConfirmationWay.Person, new RecordActor(null, "Giulia Ferri"), Cancel);
        await work.OfContactsAsync([contact.Id], Cancel);
        Assert.False(await db.ContactWork.AnyAsync(w => w.ContactId == contact.Id, Cancel));

        await new ReportContact(db, TimeProvider.System).RunAsync(
            new SaidOfContact(contact.Key, ContactFault.OtherDesk, null, null), new(Guid.CreateVersion7(), "Marta", SupportRouting.Data.Routing.RecordReader.Staff), Cancel);
        await work.OfContactsAsync([contact.Id], Cancel);
        Assert.Equal(ContactWorkReasons.ReportedWrong, (await db.ContactWork.AsNoTracking().SingleAsync(w => w.ContactId == contact.Id, Cancel)).Reasons);
    }

    [Fact]
    public async Task Line_PutOff_StaysAwayUntilThereIsSomethingNew()
    {
        var (database, contact) = await ContactAsync();
        await using var db = database.Open();
        var (work, list) = (On(db), new ReadContactWork(db, TimeProvider.System));
        await work.AllAsync(Cancel);
        var number = await db.ContactWork.Where(w => w.ContactId == contact.Id).Select(w => w.Number).SingleAsync(Cancel);
        await list.SnoozeAsync(number, isAway: true, Cancel);
        await work.AllAsync(Cancel);
        Assert.DoesNotContain((await list.PageAsync(new WorkFilter(null, null), null, 200, Cancel)).Rows, row => row.Number == number);

        await new ReportContact(db, TimeProvider.System).RunAsync(
            new SaidOfContact(contact.Key, ContactFault.Gone, null, null), new(Guid.CreateVersion7(), "Marta", SupportRouting.Data.Routing.RecordReader.Staff), Cancel);
        await work.OfContactsAsync([contact.Id], Cancel);
        Assert.Contains((await list.PageAsync(new WorkFilter(ContactWorkReasons.ReportedWrong, null), null, 200, Cancel)).Rows, row => row.Number == number);
    }

    [Fact]
    public async Task Page_ByPage_HasEachLineOnceTheHeaviestFirst()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await using var db = database.Open();
        new GeneratedRecords(new Random(3), DateTimeOffset.UtcNow).AddTo(db);
        await db.SaveChangesAsync(Cancel);
        await On(db).AllAsync(Cancel);
        var list = new ReadContactWork(db, TimeProvider.System);
        var seen = new List<WorkRow>();
        for (WorkPage? page = null; page is null || page.Next is not null;)
        {
            page = await list.PageAsync(new WorkFilter(null, null), WorkCursor.Parse(page?.Next?.ToString()), 7, Cancel);
            seen.AddRange(page.Rows);
        }

        Assert.Equal(await db.ContactWork.CountAsync(Cancel), seen.Select(row => row.Number).Distinct().Count());
        Assert.Equal(seen.Select(row => row.Weight).OrderDescending(), seen.Select(row => row.Weight));
        var code = seen[0].PublisherCode;
        Assert.All((await list.PageAsync(new WorkFilter(null, code), null, 200, Cancel)).Rows, row => Assert.Equal(code, row.PublisherCode));
    }

    private static RenewContactWork On(PortalDbContext db) => new(db, Options, Policy, TimeProvider.System);

    private static async Task<List<string>> KeptAsync(ImportDatabase database)
    {
        await using var db = database.Open();
        var lines = await db.ContactWork.AsNoTracking().ToListAsync(Cancel);
        return [.. lines.Select(w => $"{w.OwnerId} {w.Subject} {w.Reasons} {w.OpenTickets} {w.Subscriptions} {w.Weight}").Order(StringComparer.Ordinal)];
    }

    /// <summary>The same by looking at each record by itself.</summary>
    private static async Task<List<string>> NaiveAsync(ImportDatabase database, DateTimeOffset now)
    {
        await using var db = database.Open();
        var publishers = await db.Publishers.AsNoTracking().AsSplitQuery().Include(p => p.Contacts).Include(p => p.Links).ToListAsync(Cancel);
        var offers = await db.Offers.AsNoTracking().AsSplitQuery().Include(o => o.Contacts).Include(o => o.Links).ToListAsync(Cancel);
        var dead = (await db.LinkAddresses.AsNoTracking().ToListAsync(Cancel)).ToDictionary(a => a.Url, a => a.IsDead ? ContactWorkReasons.DeadLink : ContactWorkReasons.NotHttps);
        var tickets = (await db.Tickets.AsNoTracking().ToListAsync(Cancel)).Where(t => TicketMoves.IsOpen(t.Status)).ToLookup(t => t.OfferId);
        var reports = (await db.ContactReports.AsNoTracking().Where(r => r.SettledAt == null).ToListAsync(Cancel)).ToLookup(r => r.ContactId, r => r.Fault);
        var lines = new List<string>();
        foreach (var offer in offers)
            OfOwner(offer.Id, offer.Contacts, offer.Links, _ => tickets[offer.Id].Count());
        foreach (var publisher in publishers)
        {
            var mine = offers.Where(o => o.PublisherId == publisher.Id).ToList();
            OfOwner(publisher.Id, publisher.Contacts, publisher.Links, kind => mine.Where(o => kind is not { } one || !Has(o.Contacts, o.Links, one)).Sum(o => tickets[o.Id].Count()));
            foreach (var kind in Enum.GetValues<OfferContactKind>())
            {
                var lacking = mine.Where(o => !Has(o.Contacts, o.Links, kind)).ToList();
                var isNeeded = lacking.Exists(o => (o.PublisherKind is PublisherKind.Unknown ? publisher.Kind : o.PublisherKind) is not PublisherKind.Microsoft
                    && NeededContacts.Of(Policy, o.Type).Contains(kind));
                if (isNeeded && !Has(publisher.Contacts, publisher.Links, kind))
                    Add(publisher.Id, SheetPath.Contact(kind, 1, "").Group[..^2], ContactWorkReasons.Missing, lacking.Sum(o => tickets[o.Id].Count()));
            }
        }

        return [.. lines.Order(StringComparer.Ordinal)];

        void OfOwner(Guid id, List<ContactRecord> contacts, List<LinkRecord> links, Func<OfferContactKind?, int> open)
        {
            foreach (var contact in contacts.Where(c => c.ToContact().ReachesSomebody))
            {
                var reasons = ContactWork.Of(contact.ToContact(), [.. reports[contact.Id]], now - Options.ConfirmAfter)
                    | (contact.Url is { } url ? dead.GetValueOrDefault(url) : ContactWorkReasons.None);
                if (reasons is not ContactWorkReasons.None)
                    Add(id, SheetPath.Contact(contact.Kind, contact.Position + 1, "").Group, reasons, open(contact.Kind));
            }

            foreach (var link in links.Where(l => dead.ContainsKey(l.Url)))
                Add(id, SheetPath.Link(link.Kind, link.Position + 1, "").Group, dead[link.Url], open(null));
        }

        void Add(Guid id, string subject, ContactWorkReasons reasons, int open) =>
            lines.Add($"{id} {subject} {reasons} {open} 0 {ContactWork.Weigh(open, 0)}");
    }

    private static bool Has(List<ContactRecord> contacts, List<LinkRecord> links, OfferContactKind kind) =>
        contacts.Exists(c => c.Kind == kind && c.ToContact().ReachesSomebody) || (kind is OfferContactKind.CustomerSupport && links.Exists(l => l.Kind is OfferLinkKind.Support));

    private async Task<(ImportDatabase Database, ContactRecord Contact)> ContactAsync()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Path("offers.csv"));
        await using var db = database.Open();
        return (database, await db.SupportContacts.AsNoTracking().Where(c => c.OfferId != null && c.Email != null).OrderBy(c => c.Email).FirstAsync(Cancel));
    }
}
