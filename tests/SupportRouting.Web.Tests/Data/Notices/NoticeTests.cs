using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Notices;

public sealed class NoticeTests(PortalFixture portal) : NoticesOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class NoticeSqlServerTests(SqlServerPortalFixture portal) : NoticesOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class NoticesOnEveryServer(PortalFixture portal)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ForAsync_EachScope_CoversItsProductsAlone()
    {
        var (one, sister) = (await SampleOffers.AddAsync(portal, "Covered one"), await SampleOffers.AddAsync(portal, "Covered other"));
        await portal.WithDatabaseAsync(async db =>
        {
            var work = new NoticeWork(db);
            var (mine, other) = (await TargetAsync(db, one), await TargetAsync(db, sister));
            var microsofts = new NoticeTarget(null, null, true);
            var ofOffer = await work.AddAsync(NoticeWork.Outage(one.ToUpperInvariant()));
            var ofPublisher = await work.AddAsync(NoticeWork.OfPublisher(one.Split('.')[0]));
            var ofMicrosoft = await work.AddAsync(NoticeWork.Outage(null));
            var ofAll = await work.AddAsync(NoticeWork.Outage(null) with { Scope = NoticeScope.Everything });

            Assert.Equal([ofOffer, ofPublisher, ofAll], await AmongAsync(work, mine));
            Assert.Equal([ofPublisher, ofAll], await AmongAsync(work, mine with { OfferId = null }));
            Assert.Equal([ofAll], await AmongAsync(work, other));
            Assert.Equal([ofMicrosoft, ofAll], await AmongAsync(work, microsofts));
            Assert.Empty(await work.Finding.ForAsync(null, Cancel));

            async Task<IEnumerable<long>> AmongAsync(NoticeWork looking, NoticeTarget target) =>
                (await looking.Finding.ForAsync(target, Cancel)).Select(n => n.Number).Intersect([ofOffer, ofPublisher, ofMicrosoft, ofAll]).Order();
        });
    }

    [Fact]
    public async Task ForAsync_WhatIsOver_IsToldOnlyWhereATicketIsLinkedToIt()
    {
        var offer = await SampleOffers.AddAsync(portal);
        await portal.WithDatabaseAsync(async db =>
        {
            var work = new NoticeWork(db);
            var target = await TargetAsync(db, offer);
            var planned = await work.AddAsync(NoticeWork.Outage(offer) with { Severity = NoticeSeverity.Critical, From = DateTimeOffset.UtcNow.AddDays(1) });
            var current = await work.AddAsync(NoticeWork.Outage(offer) with { Severity = NoticeSeverity.Minor });
            var over = await work.AddAsync(NoticeWork.Outage(offer) with { Until = DateTimeOffset.UtcNow.AddMinutes(-5) });

            Assert.Equal([current, planned], (await work.Finding.ForAsync(target, Cancel)).Select(n => n.Number).Where(new[] { planned, current, over }.Contains));
            Assert.Equal(over, (await work.Finding.ForAsync(target, over, Cancel))[0].Number);
            Assert.Equal([over], (await work.Finding.ForAsync(null, over, Cancel)).Select(n => n.Number));
        });
    }

    [Fact]
    public async Task ChangeAsync_TheSecondOfTwo_SeesWhatTheFirstDid() => await portal.WithDatabaseAsync(async db =>
    {
        var work = new NoticeWork(db);
        var number = await work.AddAsync(NoticeWork.Outage(null, "Sign-in is slow"));
        var seen = (await work.Reading.FindAsync(number, Cancel))?.Revision;

        var first = await work.Keeping.ChangeAsync(number, seen, n => n with { Severity = NoticeSeverity.Critical }, TicketWork.Agent, Cancel);
        var second = await work.Keeping.ChangeAsync(number, seen, n => n with { Title = "Sign-in fails" }, TicketWork.Agent, Cancel);

        Assert.Equal(NoticeSaveFault.None, first.Fault);
        Assert.Equal((NoticeSaveFault.ChangedMeanwhile, NoticeSeverity.Critical), (second.Fault, second.Stored?.Severity));
        Assert.Equal("Sign-in is slow", (await work.Reading.FindAsync(number, Cancel))?.Title);
        var changes = await work.Reading.ChangesAsync(number, Cancel);
        Assert.Equal(2, changes.Count);
        Assert.Equal([new NoticeFieldChange("Severity", "major", "critical")], changes[0].Fields);
        Assert.Equal(TicketWork.Agent.Name, changes[1].By);
    });

    [Fact]
    public async Task ChangeAsync_AtTheVerySameMoment_KeepsOneAndTellsTheOther()
    {
        var number = await NoticeWork.AddAsync(portal, NoticeWork.Outage(null));

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            NoticeSaved? saved = null;
            await portal.WithDatabaseAsync(async db => saved = await new NoticeWork(db).Keeping.ChangeAsync(
                number, 1, n => n with { Title = $"Writer {i}" }, TicketWork.Agent, Cancel));
            return saved?.Fault;
        }));

        Assert.Single(results, NoticeSaveFault.None);
        Assert.All(results.Where(fault => fault is not NoticeSaveFault.None), fault => Assert.Equal(NoticeSaveFault.ChangedMeanwhile, fault));
    }

    [Fact]
    public async Task AddAsync_ByAReseller_KeepsNothing() => await portal.WithDatabaseAsync(async db =>
    {
        var reseller = new TicketActor(null, "Inés", new RecordReader(Guid.NewGuid()));
        var before = await db.Notices.CountAsync(Cancel);
        Assert.Equal(NoticeSaveFault.StaffOnly, (await new NoticeWork(db).Keeping.AddAsync(NoticeWork.Outage(null), null, reseller, Cancel)).Fault);
        Assert.Equal(before, await db.Notices.CountAsync(Cancel));
    });

    [Fact]
    public async Task EndAsync_WhatIsCurrent_EndsNow_WhatIsPlannedStays() => await portal.WithDatabaseAsync(async db =>
    {
        var work = new NoticeWork(db);
        var current = await work.AddAsync(NoticeWork.Outage(null));
        var planned = await work.AddAsync(NoticeWork.Outage(null) with { From = DateTimeOffset.UtcNow.AddDays(1) });

        Assert.Equal(NoticeSaveFault.None, (await work.Keeping.EndAsync(current, TicketWork.Agent, Cancel)).Fault);
        Assert.Equal(NoticeSaveFault.None, (await work.Keeping.EndAsync(planned, TicketWork.Agent, Cancel)).Fault);

        Assert.NotNull((await work.Reading.FindAsync(current, Cancel))?.Until);
        Assert.Null((await work.Reading.FindAsync(planned, Cancel))?.Until);
        Assert.Contains((await work.Reading.PageAsync(NoticePhase.Over, null, 200, Cancel)).Rows, n => n.Number == current);
        Assert.Contains((await work.Reading.PageAsync(NoticePhase.Planned, null, 200, Cancel)).Rows, n => n.Number == planned);
    });

    [Fact]
    public async Task Link_OpenTicketsOfTheProduct_ArePartOfItOnce_OthersAreLeftWithTheReason()
    {
        var offer = await SampleOffers.AddAsync(portal);
        await portal.WithDatabaseAsync(async db =>
        {
            var work = new NoticeWork(db);
            var number = await work.AddAsync(NoticeWork.OfPublisher(offer.Split('.')[0]));
            var row = await db.Offers.AsNoTracking().SingleAsync(o => o.Key == offer, Cancel);
            var (open, done, unrelated) = (TicketRows.New("Open"), TicketRows.New("Done", TicketStatus.Resolved), TicketRows.New("Unrelated"));
            (open.OfferId, done.OfferId) = (row.Id, row.Id);
            db.AddRange(open, done, unrelated);
            await db.SaveChangesAsync(Cancel);
            db.ChangeTracker.Clear();
            Assert.Equal([open.Number], (await work.Tickets.UnlinkedAsync(number, null, TicketWork.Agent, Cancel)).Rows.Select(t => t.Number));

            var first = await work.Linking.RunAsync(number, [open.Number, done.Number, 999_999_999], TicketWork.Agent, Cancel);
            var again = await work.Linking.RunAsync(number, [open.Number], TicketWork.Agent, Cancel);

            Assert.Equal([open.Number], first?.Linked);
            Assert.Equal([new LeftTicket(done.Number, BulkLeft.NotAllowed), new LeftTicket(999_999_999, BulkLeft.NotFound)], first?.Left);
            Assert.Equal([new LeftTicket(open.Number, BulkLeft.AlreadySo)], again?.Left);
            Assert.Empty((await work.Tickets.UnlinkedAsync(number, null, TicketWork.Agent, Cancel)).Rows);
            Assert.Equal([open.Number], (await work.Tickets.LinkedAsync(number, null, TicketWork.Agent, Cancel)).Rows.Select(t => t.Number));
            Assert.Null(await work.Linking.RunAsync(999_999_999, [open.Number], TicketWork.Agent, Cancel));

            Assert.True((await work.Linking.UnlinkAsync(number, open.Number, TicketWork.Agent, Cancel)).IsDone);
            var kinds = await db.TicketEntries.Where(e => e.TicketNumber == open.Number).OrderBy(e => e.Id).Select(e => new { e.Kind, e.IsInternal }).ToListAsync(Cancel);
            Assert.Equal([TicketEntryKind.NoticeLinked, TicketEntryKind.NoticeUnlinked], kinds.Select(e => e.Kind));
            Assert.All(kinds, e => Assert.False(e.IsInternal));
            Assert.Empty((await work.Tickets.LinkedAsync(number, null, TicketWork.Agent, Cancel)).Rows);
        });
    }

    private static async Task<NoticeTarget> TargetAsync(PortalDbContext db, string key)
    {
        var offer = await db.Offers.AsNoTracking().SingleAsync(o => o.Key == key, Cancel);
        return new NoticeTarget(offer.Id, offer.PublisherId, false);
    }
}
