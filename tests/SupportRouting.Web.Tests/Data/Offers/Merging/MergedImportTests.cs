using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Export;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Partners.Import;
using SupportRouting.Domain.Offers.Duplicates;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Merging;

public sealed class MergedImportTests(PostgresFixture server) : MergedImportOnEveryServer(server);

public sealed class MergedImportSqlServerTests(SqlServerFixture server) : MergedImportOnEveryServer(server);

/// <summary>What imports make of records that were merged.</summary>
public abstract class MergedImportOnEveryServer(ServerFixture server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_UnderTheIdOfAMergedOffer_ChangesThatOneOutOfSight()
    {
        var made = await MergedAsync();
        var file = Sample.Write(MergeDatabase.Offers.Replace("Lantern Mail Classic", "Lantern Mail 2010", StringComparison.Ordinal));
        Assert.Equal((0, 1), Counts(await made.Database.OffersAsync(file)));
        Assert.Equal((0, 0), Counts(await made.Database.OffersAsync(file)));

        await using var db = made.Database.Open();
        Assert.Equal(("Lantern Mail 2010", made.Mail.Id), await db.AllOffers.Where(o => o.Id == made.Old.Id).Select(o => new ValueTuple<string, Guid?>(o.Title, o.MergedIntoId)).SingleAsync(Cancel));
        Assert.Equal("Lantern Mail", await db.Offers.Where(o => o.Id == made.Mail.Id).Select(o => o.Title).SingleAsync(Cancel));
        Assert.Equal(MergeFault.None, (await made.SeparateAsync(made.Old)).Fault);
        Assert.Single((await new SearchOffers(db).PageAsync("lantern mail 2010", null, 10, Cancel)).Rows);
    }

    [Fact]
    public async Task Import_OfWhatWasCopied_LeavesItWithTheOneThatGoesOn()
    {
        var made = await MergedAsync();
        // The source of the offer that goes on knows nothing of what was copied to it.
        await made.Database.OffersAsync(Sample.Write(MergeDatabase.Offers.Replace(",A,help@", ",New,help@", StringComparison.Ordinal)));
        await using var db = made.Database.Open();
        var sheet = (await new ReadHistory(db).NowAsync(made.Mail, Cancel))?.Sheet;
        Assert.Equal(("New", "eng@lantern.example", "call Ines"), (sheet?["summary"], sheet?["contacts/engineering/1/email"], sheet?["notes"]));
    }

    [Fact]
    public async Task Import_OfANewOfferOfAMergedPublisher_KeepsItsIdAndIsFoundAgain()
    {
        var made = await MergedAsync();
        await made.MergeAsync(made.Lanterna, made.Lantern);
        var file = Sample.Write("publisher_id,offer_id,title,publisher_name\nlanterna,fatture,Lantern Fatture,Lanterna S.r.l.\n");
        Assert.Equal((1, 0), Counts(await made.Database.OffersAsync(file)));
        Assert.Equal((0, 0), Counts(await made.Database.OffersAsync(file)));
        await made.SeparateAsync(made.Lanterna);
        Assert.Equal((0, 0), Counts(await made.Database.OffersAsync(file)));

        await using var db = made.Database.Open();
        Assert.Equal("lantern", await db.Offers.Where(o => o.Key == "lanterna.fatture").Select(o => o.Publisher!.Code).SingleAsync(Cancel));
    }

    [Fact]
    public async Task ImportContacts_OfMergedRecords_GoToThoseThatGoOn()
    {
        var made = await MergedAsync();
        await made.MergeAsync(made.Lanterna, made.Lantern);
        var file = Sample.Write("publisher_id,offer_id,contact_type,contact_email\nlantern,lantern.mail-old,CSP program,csp@lantern.example\nlanterna,,engineering,eng@lanterna.example\n");
        Assert.Equal((2, 0), Counts(await made.Database.ContactsAsync(file)));
        Assert.Equal((0, 0), Counts(await made.Database.ContactsAsync(file)));

        await using var db = made.Database.Open();
        Assert.Equal(made.Mail.Id, await db.SupportContacts.Where(c => c.Email == "csp@lantern.example").Select(c => c.OfferId).SingleAsync(Cancel));
        Assert.Equal(made.Lantern.Id, await db.SupportContacts.Where(c => c.Email == "eng@lanterna.example").Select(c => c.PublisherId).SingleAsync(Cancel));
    }

    [Fact]
    public async Task ImportSubscriptions_OfAMergedOffer_AreOfTheOneThatGoesOn()
    {
        var made = await MergedAsync();
        var file = Sample.Write($"subscriptionId,customerTenantId,customerName,productId,offerName\n{Guid.NewGuid()},{Guid.NewGuid()},Bursztyn,DZH318Z00002,Lantern Mail Classic\n");
        for (var time = 0; time < 2; time++)
        {
            await using var db = made.Database.Open();
            var report = await new ImportSubscriptions(db, TimeProvider.System).RunAsync(new ImportRequest([file]), new Progress<ImportProgress>(), Cancel);
            Assert.Equal((time is 0 ? 1 : 0, 0, 0), (report.Added, report.Changed, report.Refused));
            Assert.Equal((made.Mail.Id, false), await db.Subscriptions.Where(s => s.ProductId == "DZH318Z00002")
                .Select(s => new ValueTuple<Guid?, bool>(s.OfferId, s.OfferIsUnsure)).SingleAsync(Cancel));
        }
    }

    [Fact]
    public async Task Export_WithMergedRecords_IsTheSameAfterItCameBack()
    {
        var made = await MergedAsync();
        await made.MergeAsync(made.Lanterna, made.Lantern);
        var exported = await ExportAsync(made.Database);
        Assert.DoesNotContain("mail-old\"", exported, StringComparison.Ordinal);
        var empty = await ImportDatabase.CreateAsync(server);
        Assert.True((await empty.OffersAsync(Sample.Write(exported))).Kept);
        Assert.Equal(exported, await ExportAsync(empty));
        Assert.Equal((0, 0), Counts(await made.Database.OffersAsync(Sample.Write(exported))));
    }

    [Fact]
    public async Task Import_OfAnExportFromBefore_ChangesTheMergedOutOfSight()
    {
        var made = await MergeDatabase.CreateAsync(server);
        var exported = await ExportAsync(made.Database);
        await made.MergeAsync(made.Old, made.Mail);
        await made.MergeAsync(made.Lanterna, made.Lantern);
        await made.Database.OffersAsync(Sample.Write(exported.Replace("Lantern Mail Classic", "Lantern Mail 2010", StringComparison.Ordinal)));
        await using var db = made.Database.Open();
        Assert.Equal(["lantern.mail", "lanterna.pec"], await db.Offers.OrderBy(o => o.Key).Select(o => o.Key).ToListAsync(Cancel));
        Assert.Equal("Lantern Mail 2010", await db.AllOffers.Where(o => o.Id == made.Old.Id).Select(o => o.Title).SingleAsync(Cancel));
        Assert.Equal("lantern", await db.Publishers.Select(p => p.Code).SingleAsync(Cancel));
    }

    private static (int Added, int Changed) Counts(ImportReport report) => (report.Added, report.Changed);

    private async Task<MergeDatabase> MergedAsync()
    {
        var made = await MergeDatabase.CreateAsync(server);
        Assert.Equal(MergeFault.None, (await made.MergeAsync(made.Old, made.Mail)).Fault);
        return made;
    }

    private static async Task<string> ExportAsync(ImportDatabase database)
    {
        var path = Sample.Write("");
        await using var db = database.Open();
        await new ExportOffers(db).RunAsync(path, ExportForm.JsonLines, new Progress<ExportCounts>(), Cancel);
        return await File.ReadAllTextAsync(path, Cancel);
    }
}
