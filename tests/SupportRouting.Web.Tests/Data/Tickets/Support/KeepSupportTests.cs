using SupportRouting.Data.Partners.Support;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets.Support;

public sealed class KeepSupportTests(PortalFixture portal) : KeepSupportOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class KeepSupportSqlServerTests(SqlServerPortalFixture portal) : KeepSupportOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class KeepSupportOnEveryServer(PortalFixture portal)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_AddChangeAndTakeAway_NotesEachWithItsWriter()
    {
        var owner = await SupportWork.OfferAsync(portal, await SampleOffers.AddAsync(portal));
        await portal.WithDatabaseAsync(async db =>
        {
            var work = new SupportWork(db);
            var (first, then) = (work.By(TechnicalSupportBy.Partner, 0), work.By(TechnicalSupportBy.Partner, 0, 30));
            var added = await work.AddAsync(owner, first, " As agreed ");
            var changed = await work.ChangeAsync(owner, added.Number, first, then);
            var same = await work.ChangeAsync(owner, added.Number, then, then);
            var gone = await work.ChangeAsync(owner, added.Number, then, null);

            Assert.All([added, changed, same, gone], saved => Assert.Equal(SupportFault.None, saved.Fault));
            Assert.Null(await work.Listing.FindAsync(added.Number, Cancel));
            var history = (await work.Listing.HistoryAsync(null, 3, Cancel)).Changes;
            Assert.All(history, change => Assert.Equal((owner.Key, "Giulia", TechnicalSupportScope.Offer), (change.OwnerKey, change.ActorName, change.Scope)));
            Assert.Equal(
                [(then, null), (first, then), (null, first)],
                history.Select(change => (SupportTerms.Read(change.Before), SupportTerms.Read(change.After))));
            Assert.Equal("As agreed", history[2].Reason);
        });
    }

    [Fact]
    public async Task RunAsync_TheSecondOfTwo_IsToldWhatTheFirstDid_AndChangesNothing()
    {
        var owner = await SupportWork.PublisherAsync(portal, await SampleOffers.AddAsync(portal));
        await portal.WithDatabaseAsync(async db =>
        {
            var work = new SupportWork(db);
            var (seen, firsts) = (work.By(TechnicalSupportBy.Partner, -3), work.By(TechnicalSupportBy.Isv, -3));
            var number = (await work.AddAsync(owner, seen)).Number;
            await work.ChangeAsync(owner, number, seen, firsts);

            var second = await work.ChangeAsync(owner, number, seen, work.By(TechnicalSupportBy.Partner, -3, 9));

            Assert.Equal((SupportFault.ChangedMeanwhile, firsts), (second.Fault, second.Stored));
            Assert.Equal(firsts, (await work.Listing.FindAsync(number, Cancel))?.Terms);
        });
    }

    [Fact]
    public async Task RunAsync_AtTheVerySameMoment_KeepsOneAndTellsTheOthers()
    {
        var owner = await SupportWork.OfferAsync(portal, await SampleOffers.AddAsync(portal));
        var (seen, number) = (new SupportTerms(TechnicalSupportBy.Partner, null, null), 0L);
        await portal.WithDatabaseAsync(async db => number = (await new SupportWork(db).AddAsync(owner, seen)).Number);

        var faults = await Task.WhenAll(Enumerable.Range(1, 5).Select(async day =>
        {
            var fault = SupportFault.NotFound;
            await portal.WithDatabaseAsync(async db =>
            {
                var work = new SupportWork(db);
                fault = (await work.ChangeAsync(owner, number, seen, work.By(TechnicalSupportBy.Partner, null, day))).Fault;
            });
            return fault;
        }));

        Assert.Single(faults, SupportFault.None);
        Assert.Equal(4, faults.Count(fault => fault is SupportFault.ChangedMeanwhile));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RunAsync_TheSameNewOneSeveralTimesAtOnce_MakesOneAndNotesItOnce(bool isGeneral)
    {
        var owner = isGeneral ? SupportOwner.General : await SupportWork.OfferAsync(portal, await SampleOffers.AddAsync(portal));
        var terms = new SupportTerms(TechnicalSupportBy.Partner, new DateOnly(2090, 1, 1), null);

        var saved = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var one = new SupportSaved(SupportFault.NotFound);
            await portal.WithDatabaseAsync(async db => one = await new SupportWork(db).AddAsync(owner, terms));
            return one;
        }));

        Assert.All(saved, one => Assert.Equal(new SupportSaved(SupportFault.None, saved[0].Number), one));
        await portal.WithDatabaseAsync(async db =>
        {
            Assert.Single(await new SupportWork(db).Listing.OfAsync(owner, Cancel), row => row.Terms == terms);
            Assert.Single((await new SupportWork(db).Listing.HistoryAsync(null, 9, Cancel)).Changes, change => change.OwnerKey == owner.Key && change.After == terms.Write());
        });
    }

    [Fact]
    public async Task RunAsync_WhatIsWrong_IsRefusedByItsReason()
    {
        var owner = await SupportWork.OfferAsync(portal, await SampleOffers.AddAsync(portal));
        await portal.WithDatabaseAsync(async db =>
        {
            var work = new SupportWork(db);
            var stored = work.By(TechnicalSupportBy.Isv, -5);
            var number = (await work.AddAsync(owner, stored)).Number;

            Assert.Equal(new SupportSaved(SupportFault.None, number), await work.AddAsync(owner, stored));
            Assert.Equal(SupportFault.SameStart, (await work.AddAsync(owner, work.By(TechnicalSupportBy.Partner, -5))).Fault);
            Assert.Equal(SupportFault.EndsBeforeItBegins, (await work.AddAsync(owner, work.By(TechnicalSupportBy.Partner, 0, -1))).Fault);
            Assert.Equal(SupportFault.NobodyNamed, (await work.AddAsync(owner, work.By(TechnicalSupportBy.Unknown, 1))).Fault);
            Assert.Equal(SupportFault.HasBegun, (await work.ChangeAsync(owner, number, stored, null)).Fault);
            Assert.Equal(SupportFault.NotFound, (await work.ChangeAsync(owner, long.MaxValue, stored, stored)).Fault);
            Assert.Equal([stored], (await work.Listing.OfAsync(owner, Cancel)).Select(row => row.Terms));
        });
    }

    [Fact]
    public async Task PageAsync_OfOnePublisher_MarksWhatCountsToday_AndKeepsTheEndedApart()
    {
        var offer = await SampleOffers.AddAsync(portal);
        var (mine, publisher) = (await SupportWork.OfferAsync(portal, offer), await SupportWork.PublisherAsync(portal, offer));
        await portal.WithDatabaseAsync(async db =>
        {
            var work = new SupportWork(db);
            var always = await work.AddAsync(mine, work.By(TechnicalSupportBy.Isv));
            var counting = await work.AddAsync(mine, work.By(TechnicalSupportBy.Partner, -1, 0));
            var planned = await work.AddAsync(mine, work.By(TechnicalSupportBy.Isv, 1));
            var ended = await work.AddAsync(publisher, work.By(TechnicalSupportBy.Isv, -9, -1));
            var wider = await work.AddAsync(publisher, work.By(TechnicalSupportBy.Isv, -3));

            var page = await work.Listing.PageAsync(false, publisher.Key, null, 3, Cancel);
            var rest = await work.Listing.PageAsync(false, publisher.Key, page.Next, 3, Cancel);

            Assert.Equal([wider.Number, planned.Number, counting.Number], page.Rows.Select(row => row.Number));
            Assert.Equal([always.Number], rest.Rows.Select(row => row.Number));
            Assert.Equal([wider.Number, counting.Number], page.Rows.Concat(rest.Rows).Where(row => row.Counts).Select(row => row.Number));
            Assert.Equal(offer, page.Rows[1].Owner.Key);
            Assert.Equal([ended.Number], (await work.Listing.PageAsync(true, publisher.Key, null, 3, Cancel)).Rows.Select(row => row.Number));
            Assert.Equal(3, (await work.Listing.PageAsync(false, offer, null, 9, Cancel)).Rows.Count);
        });
    }
}
