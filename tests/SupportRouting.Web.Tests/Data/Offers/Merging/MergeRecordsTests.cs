using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Confirmations;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Partners.Support;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers.Duplicates;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Merging;

public sealed class MergeRecordsTests(PostgresFixture server) : MergeRecordsOnEveryServer(server);

public sealed class MergeRecordsSqlServerTests(SqlServerFixture server) : MergeRecordsOnEveryServer(server);

public abstract class MergeRecordsOnEveryServer(ServerFixture server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Merge_OfOffers_HidesOneAndMovesWhatDependsOnIt()
    {
        var made = await MergeDatabase.CreateAsync(server);
        Assert.Equal(MergeFault.None, (await made.MergeAsync(made.Old, made.Mail)).Fault);

        await using var db = made.Database.Open();
        Assert.Equal(["lantern.mail", "lanterna.pec"], await db.Offers.OrderBy(o => o.Key).Select(o => o.Key).ToListAsync(Cancel));
        Assert.DoesNotContain((await new SearchOffers(db).PageAsync("lantern", null, 10, Cancel)).Rows, row => row.OfferId is "lantern.mail-old");
        Assert.Equal("lantern.mail", (await new SearchOffers(db).PageAsync("lantern.mail-old", null, 10, Cancel)).Exact);
        Assert.Equal("lantern.mail", (await new FindRecord(db).OfferAsync("lantern.mail-old", Cancel))?.Id);
        var details = await new GetOfferDetails(db).ForAsync("DZH318Z00002", SupportRouting.Domain.Offers.OfferReader.CspPartner, Cancel);
        Assert.Equal(("lantern.mail", true), (details?.OfferId, details?.IsInStead));
        var (old, mail) = (made.Old.Id, made.Mail.Id);
        Assert.Equal(1, await db.Tickets.CountAsync(t => t.OfferId == mail && t.MovedFromOfferId == old, Cancel));
        Assert.Equal(1, await db.Subscriptions.CountAsync(s => s.OfferId == mail && s.MovedFromOfferId == old, Cancel));
        Assert.Equal(1, await db.Notices.CountAsync(n => n.OfferId == mail && n.MovedFromOfferId == old, Cancel));
        Assert.Equal(1, await db.TechnicalSupport.CountAsync(t => t.OfferId == mail && t.MovedFromOfferId == old, Cancel));
        var queue = await new TicketQueue(db, TimeProvider.System).PageAsync(
            new TicketFilter { View = TicketView.All, OfferId = "lantern.mail-old" }, new TicketActor(Guid.CreateVersion7(), "Marta", RecordReader.Staff), DateTimeOffset.UtcNow, null, 10, Cancel);
        Assert.Equal("Mails bounce", Assert.Single(queue.Rows).Subject);
        Assert.Equal("Giulia Ferri", await db.ConfirmationRequests.Where(c => c.OfferId == old).Select(c => c.RevokedByName).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Merge_OfOffers_CopiesWhatIsLackingAndTellsBothHistories()
    {
        var made = await MergeDatabase.CreateAsync(server);
        await made.MergeAsync(made.Old, made.Mail);

        await using var db = made.Database.Open();
        var sheet = (await new ReadHistory(db).NowAsync(made.Mail, Cancel))?.Sheet;
        Assert.Equal(
            ("call Ines", "eng@lantern.example", "Giulia Ferri", "help@lantern.example", "A"),
            (sheet?["notes"], sheet?["contacts/engineering/1/email"], sheet?["contacts/engineering/1/confirmedBy"], sheet?["contacts/customerSupport/1/email"], sheet?["summary"]));
        var (mails, olds) = (await LatestAsync(made, made.Mail), await LatestAsync(made, made.Old));
        Assert.Equal((ChangeKind.Merged, ChangeSource.System, "lantern.mail-old", "Giulia Ferri"), (mails.Kind, mails.Source, mails.Reason, mails.ActorName));
        Assert.Equal((ChangeKind.MergedInto, "lantern.mail"), (olds.Kind, olds.Reason));
        Assert.Contains("notes", (await db.Offers.SingleAsync(o => o.Id == made.Mail.Id, Cancel)).HandFields?.Split('\n') ?? [], StringComparer.Ordinal);
    }

    [Fact]
    public async Task Separate_AfterMergingOffers_RestoresEveryRow()
    {
        var made = await MergeDatabase.CreateAsync(server);
        var before = await made.RowsAsync();
        Assert.Equal(MergeFault.None, (await made.MergeAsync(made.Old, made.Mail)).Fault);
        Assert.NotEqual(before, await made.RowsAsync());
        var result = await made.SeparateAsync(made.Old);
        Assert.Equal((MergeFault.None, 0), (result.Fault, result.Stays.Count));
        Assert.Equal(before, await made.RowsAsync());
        Assert.Equal((ChangeKind.Separated, "lantern.mail"), ((await LatestAsync(made, made.Old)).Kind, (await LatestAsync(made, made.Old)).Reason));
        Assert.Equal(MergeFault.NotMerged, (await made.SeparateAsync(made.Old)).Fault);
    }

    [Fact]
    public async Task Separate_AfterMergingPublishers_RestoresEveryRow()
    {
        var made = await MergeDatabase.CreateAsync(server);
        var before = await made.RowsAsync();
        Assert.Equal(MergeFault.None, (await made.MergeAsync(made.Lanterna, made.Lantern)).Fault);

        await using (var db = made.Database.Open())
        {
            var (ends, goesOn) = (made.Lanterna.Id, made.Lantern.Id);
            Assert.Equal(3, await db.Offers.CountAsync(o => o.PublisherId == goesOn, Cancel));
            Assert.Equal("lanterna.pec", await db.Offers.Where(o => o.MovedFromPublisherId == ends).Select(o => o.Key).SingleAsync(Cancel));
            Assert.Equal(1, await db.HandOffs.CountAsync(h => h.PublisherId == goesOn && h.MovedFromPublisherId == ends, Cancel));
            Assert.Equal(1, await db.Subscriptions.CountAsync(s => s.PublisherId == goesOn && s.MovedFromPublisherId == ends, Cancel));
            // The one that goes on has a setting of its own, which counts.
            Assert.Equal(1, await db.TechnicalSupport.CountAsync(t => t.PublisherId == ends, Cancel));
            var publisher = await new GetPublisher(db).ForAsync("lanterna", Cancel);
            Assert.Equal(("lantern", "csp@lanterna.example"), (publisher?.Code, publisher?.Contacts.Single().Email));
            Assert.Contains("Lanterna S.r.l.", publisher?.Spellings ?? [], StringComparer.Ordinal);
            Assert.Contains((await new SearchOffers(db).PageAsync("lanterna mail", null, 10, Cancel)).Rows, row => row.OfferId is "lantern.mail");
        }

        await made.SeparateAsync(made.Lanterna);
        Assert.Equal(before, await made.RowsAsync());
    }

    [Fact]
    public async Task Merge_IntoOneWhoseSettingHasEnded_TakesTheOtherSettingAlong()
    {
        var made = await MergeDatabase.CreateAsync(server);
        var (ends, goesOn, yesterday) = (made.Lanterna.Id, made.Lantern.Id, DateOnly.FromDateTime(DateTimeOffset.UtcNow.UtcDateTime).AddDays(-1));
        await using var db = made.Database.Open();
        await db.TechnicalSupport.Where(t => t.PublisherId == goesOn).ExecuteUpdateAsync(set => set.SetProperty(t => t.Until, yesterday), Cancel);
        var before = await made.RowsAsync();

        await made.MergeAsync(made.Lanterna, made.Lantern);

        Assert.Equal(1, await db.TechnicalSupport.CountAsync(t => t.PublisherId == goesOn && t.MovedFromPublisherId == ends, Cancel));
        await made.SeparateAsync(made.Lanterna);
        Assert.Equal(before, await made.RowsAsync());
    }

    [Fact]
    public async Task Merge_OfAPublisherWhoseSettingStaysBehind_ListsAndTakesNoneOfItsOwn()
    {
        var made = await MergeDatabase.CreateAsync(server);
        await made.MergeAsync(made.Lanterna, made.Lantern);
        await using var db = made.Database.Open();
        var (number, listing) = (await db.TechnicalSupport.Where(t => t.PublisherId == made.Lanterna.Id).Select(t => t.Number).SingleAsync(Cancel), new ListSupport(db, TimeProvider.System));
        var owner = new SupportOwner(made.Lanterna.Id, null, "lanterna", "Lanterna S.r.l.");

        Assert.All((await listing.PageAsync(false, null, null, 50, Cancel)).Rows, row => Assert.NotNull(row.Owner.Name));
        Assert.Null(await listing.FindAsync(number, Cancel));
        var saved = await new KeepSupport(db, TimeProvider.System).RunAsync(
            new SupportChange(owner, null, new SupportTerms(TechnicalSupportBy.Isv, new DateOnly(2090, 1, 1), null)), null, null, MergeDatabase.Giulia, Cancel);
        Assert.Equal(SupportFault.NotFound, saved.Fault);
    }

    [Fact]
    public async Task Separate_WhatWasChangedOrCameSince_StaysWithTheOneThatGoesOn()
    {
        var made = await MergeDatabase.CreateAsync(server);
        await made.MergeAsync(made.Old, made.Mail);
        await made.ChangeAsync(made.Mail, new FieldChange("contacts/engineering/1/phone", null, "+39 010 555 0112"));
        await using (var db = made.Database.Open())
        {
            var later = TicketRows.New("Later");
            later.OfferId = made.Mail.Id;
            db.Add(later);
            await db.SaveChangesAsync(Cancel);
        }

        var result = await made.SeparateAsync(made.Old);
        Assert.Equal("contacts/engineering/1", Assert.Single(result.Stays).Group);
        await using var after = made.Database.Open();
        var sheet = (await new ReadHistory(after).NowAsync(made.Mail, Cancel))?.Sheet;
        Assert.Equal((null, "eng@lantern.example"), (sheet?["notes"], sheet?["contacts/engineering/1/email"]));
        Assert.Equal("Later", await after.Tickets.Where(t => t.OfferId == made.Mail.Id).Select(t => t.Subject).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Merge_BothWaysAtOnce_OneWinsAndTheOtherIsTold()
    {
        var made = await MergeDatabase.CreateAsync(server);
        var results = await Task.WhenAll(made.MergeAsync(made.Old, made.Mail), made.MergeAsync(made.Mail, made.Old), made.MergeAsync(made.Old, made.Mail));
        Assert.Single(results, result => result.Fault is MergeFault.None);
        Assert.Equal(2, results.Count(result => result.Fault is MergeFault.MergedBefore));
        await using var db = made.Database.Open();
        Assert.Equal(2, await db.Offers.CountAsync(Cancel));
    }

    [Fact]
    public async Task Merge_OfOffersOfTwoPublishers_HasToBeMeant()
    {
        var made = await MergeDatabase.CreateAsync(server);
        var before = await made.RowsAsync();
        Assert.Equal(MergeFault.OtherPublisher, (await made.MergeAsync(made.Pec, made.Mail)).Fault);
        Assert.Equal(before, await made.RowsAsync());
        Assert.Equal(MergeFault.None, (await made.MergeAsync(made.Pec, made.Mail, otherPublisherIsMeant: true)).Fault);
        // The publisher may go on elsewhere meanwhile, and both come apart in any order.
        Assert.Equal(MergeFault.None, (await made.MergeAsync(made.Lanterna, made.Lantern)).Fault);
        Assert.Equal(MergeFault.None, (await made.SeparateAsync(made.Lanterna)).Fault);
        Assert.Equal(MergeFault.None, (await made.SeparateAsync(made.Pec)).Fault);
        Assert.Equal(before, await made.RowsAsync());
    }

    private static async Task<RecordChange> LatestAsync(MergeDatabase made, RecordOwner owner)
    {
        await using var db = made.Database.Open();
        return (await new ReadHistory(db).PageAsync(owner, null, 1, Cancel)).Changes[0];
    }
}
