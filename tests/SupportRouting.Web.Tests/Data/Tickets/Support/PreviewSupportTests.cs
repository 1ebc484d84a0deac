using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Partners.Support;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets.Support;

public sealed class PreviewSupportTests(PortalFixture portal) : PreviewSupportOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class PreviewSupportSqlServerTests(SqlServerPortalFixture portal) : PreviewSupportOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

/// <summary>What a change of who gives technical support would do to open tickets, and what it does.</summary>
public abstract class PreviewSupportOnEveryServer(PortalFixture portal)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_OnEveryKindOfTicket_TellsWhatRoutingAgainThenDoes()
    {
        var offer = await SampleOffers.AddAsync(portal);
        var owner = await SupportWork.PublisherAsync(portal, offer);
        await portal.WithDatabaseAsync(async db =>
        {
            var (work, desk) = (new SupportWork(db), new TicketWork(db));
            await work.AddAsync(owner, work.By(TechnicalSupportBy.Isv));
            long[] moving = [await work.OpenAsync(offer), await work.OpenAsync(offer, 31), await work.OpenAsync(offer, 46)];
            long[] staying = [await work.OpenAsync(offer, 16), await work.OpenAsync(offer, 30, TechnicalSupportBy.Isv), await work.OpenAsync(offer, 30, TechnicalSupportBy.Partner)];
            var (away, decided, done) = (await work.OpenAsync(offer), await work.OpenAsync(offer), await work.OpenAsync(offer));
            await desk.Working.MoveAsync(new TicketSeen(away, null), TicketMove.HandOff, TicketWork.Agent, Cancel);
            await desk.Routing.OverrideAsync(new TicketSeen(decided, null), TicketParty.CspPartner, OverrideReason.Agreement, "By our contract.", TicketWork.Agent, Cancel);
            await desk.Working.MoveAsync(new TicketSeen(done, null), TicketMove.Resolve, TicketWork.Agent, Cancel);
            var other = await work.OpenAsync(await SampleOffers.AddAsync(portal));
            var stored = (await work.Listing.OfAsync(owner, Cancel))[0];
            var change = new SupportChange(owner, stored.Number, work.By(TechnicalSupportBy.Partner));

            var preview = await work.Preview.RunAsync(change, null, Cancel);

            Assert.Equal(moving.OrderDescending(), preview.Moves.Select(move => move.Number));
            Assert.Equal([(TicketParty.IsvPublisher, TicketParty.CspPartner, 3)], preview.Turns);
            Assert.Equal((8, 1, 1), (preview.Open, preview.Elsewhere, preview.Overridden));
            foreach (var number in moving)
                Assert.Equal((TicketParty.IsvPublisher, 1), await work.DecidedAsync(number));

            await work.ChangeAsync(owner, stored.Number, stored.Terms, change.Terms);
            var again = await work.Again.RunAsync(owner, null, DateTimeOffset.UtcNow, TicketWork.Agent, Cancel);

            Assert.Equal((3, 2), (again.Routed, again.Left[BulkLeft.NotAllowed]));
            foreach (var move in preview.Moves)
                Assert.Equal((move.To, 2), await work.DecidedAsync(move.Number));
            foreach (var number in staying.Concat([away, decided, done, other]))
                Assert.Equal(1, (await work.DecidedAsync(number)).Count);
            var line = await db.TicketEntries.AsNoTracking().SingleAsync(e => e.TicketNumber == moving[0] && e.Kind == TicketEntryKind.Decided && e.Text != null, Cancel);
            Assert.Equal(("technicalSupportBy: partner", TicketWork.Agent.Name, true), (line.Text, line.ActorName, line.IsInternal));
            Assert.Empty((await work.Preview.RunAsync(SupportChange.None(owner), null, Cancel)).Moves);
        });
    }

    [Fact]
    public async Task RunAsync_WhereNothingWasSet_GivesTicketsAFirstParty_AndTakesItAway()
    {
        var offer = await SampleOffers.AddAsync(portal);
        var owner = await SupportWork.OfferAsync(portal, offer);
        await portal.WithDatabaseAsync(async db =>
        {
            var work = new SupportWork(db);
            var number = await work.OpenAsync(offer);
            Assert.Equal(TicketParty.Unknown, (await StandsAsync(number, db)).Party);

            var preview = await work.Preview.RunAsync(new SupportChange(owner, null, work.By(TechnicalSupportBy.Isv, 0)), null, Cancel);
            Assert.Equal([(TicketParty.Unknown, TicketParty.IsvPublisher, 1)], preview.Turns);
            var saved = await work.AddAsync(owner, work.By(TechnicalSupportBy.Isv, 0));
            await work.Again.RunAsync(owner, null, DateTimeOffset.UtcNow, TicketWork.Agent, Cancel);
            Assert.Equal((TicketParty.IsvPublisher, TicketStatus.Routed), await StandsAsync(number, db));

            preview = await work.Preview.RunAsync(new SupportChange(owner, saved.Number, null), null, Cancel);
            Assert.Equal([(TicketParty.IsvPublisher, TicketParty.Unknown, 1)], preview.Turns);
        });
    }

    [Theory]
    [InlineData(0, null, true)]
    [InlineData(1, null, false)]
    [InlineData(null, 0, true)]
    [InlineData(null, -1, false)]
    public async Task RunAsync_AtTheEdgesOfItsDays_GoesByTheDayInUtc(int? from, int? until, bool counts)
    {
        var offer = await SampleOffers.AddAsync(portal);
        var owner = await SupportWork.OfferAsync(portal, offer);
        var almostMidnight = new ManualTime(new DateTimeOffset(DateTimeOffset.UtcNow.UtcDateTime.Date, TimeSpan.Zero).AddDays(1).AddTicks(-10));
        await portal.WithDatabaseAsync(async db =>
        {
            var work = new SupportWork(db, almostMidnight);
            var number = await work.OpenAsync(offer);
            var change = new SupportChange(owner, null, work.By(TechnicalSupportBy.Partner, from, until));
            Assert.Equal(counts, (await work.Preview.RunAsync(change, null, Cancel)).Moves.Any(move => move.Number == number));

            almostMidnight.Pass(TimeSpan.FromTicks(10));
            Assert.Equal(from is not null, (await work.Preview.RunAsync(change, null, Cancel)).Moves.Any(move => move.Number == number));
        });
    }

    [Fact]
    public async Task RunAsync_EndedHalfWay_KeepsTheSettingAndTheDone_AndTheNextDoesTheRest()
    {
        var offer = await SampleOffers.AddAsync(portal);
        var owner = await SupportWork.OfferAsync(portal, offer);
        await portal.WithDatabaseAsync(async db =>
        {
            var work = new SupportWork(db);
            long[] numbers = [await work.OpenAsync(offer), await work.OpenAsync(offer), await work.OpenAsync(offer)];
            await work.AddAsync(owner, work.By(TechnicalSupportBy.Partner));
            using var source = new CancellationTokenSource();
            // The clock is asked once for the decisions and once for each ticket; the second ticket is the last.
            var ending = new EndingTime(3, source);

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                new SupportWork(db, ending).Again.RunAsync(owner, null, DateTimeOffset.UtcNow, TicketWork.Agent, source.Token));
            db.ChangeTracker.Clear();

            Assert.Single(await work.Listing.OfAsync(owner, Cancel));
            var left = (await work.Preview.RunAsync(SupportChange.None(owner), null, Cancel)).Moves;
            Assert.InRange(left.Count, 1, 2);
            Assert.Equal(left.Count, (await work.Again.RunAsync(owner, null, DateTimeOffset.UtcNow, TicketWork.Agent, Cancel)).Routed);
            foreach (var number in numbers)
                Assert.Equal((TicketParty.CspPartner, 2), await work.DecidedAsync(number));
        });
    }

    [Fact]
    public async Task RunAsync_TicketSomebodyChangedSinceItWasShown_IsLeftAndCounted()
    {
        var offer = await SampleOffers.AddAsync(portal);
        var owner = await SupportWork.OfferAsync(portal, offer);
        await portal.WithDatabaseAsync(async db =>
        {
            var (work, desk) = (new SupportWork(db), new TicketWork(db));
            var (changed, quiet) = (await work.OpenAsync(offer), await work.OpenAsync(offer));
            await work.AddAsync(owner, work.By(TechnicalSupportBy.Partner));
            var shown = DateTimeOffset.UtcNow;
            await desk.Working.TagAsync(new TicketSeen(changed, null), ["urgent"], TicketWork.Agent, Cancel);

            var again = await work.Again.RunAsync(owner, null, shown, TicketWork.Agent with { Id = Guid.NewGuid() }, Cancel);

            Assert.Equal((1, 1), (again.Routed, again.Left[BulkLeft.ChangedMeanwhile]));
            Assert.Equal((1, 2), ((await work.DecidedAsync(changed)).Count, (await work.DecidedAsync(quiet)).Count));
        });
    }

    private static async Task<(TicketParty Party, TicketStatus Status)> StandsAsync(long number, SupportRouting.Data.PortalDbContext db)
    {
        var ticket = await db.Tickets.AsNoTracking().SingleAsync(t => t.Number == number, Cancel);
        return (ticket.Party, ticket.Status);
    }

    private sealed class EndingTime(int times, CancellationTokenSource source) : TimeProvider
    {
        private int _left = times;

        public override DateTimeOffset GetUtcNow()
        {
            if (--_left == 0)
                source.Cancel();
            return base.GetUtcNow();
        }
    }
}
