using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Domain.Offers;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Import;

public sealed class ImportContactsTests(PostgresFixture server) : ImportContactsOnEveryServer(server);

public sealed class ImportContactsSqlServerTests(SqlServerFixture server) : ImportContactsOnEveryServer(server);

public abstract class ImportContactsOnEveryServer(ServerFixture server)
{
    [Fact]
    public async Task Import_List_FindsOwnersBySpellingAndId()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Path("offers.csv"));
        var report = await database.ContactsAsync(Sample.Path("contacts.csv"));
        Assert.Equal((4, 0, 0), (report.Added, report.Changed, report.Refused));

        var mail = Assert.Single(await database.AllAsync(), o => o.Key == "lantern.lantern-mail");
        Assert.Contains(mail.Contacts, c => c is { Kind: OfferContactKind.Engineering, Email: "lab@lantern.example" });
        Assert.Equal(
            [(OfferContactKind.CustomerSupport, true, "it, en"), (OfferContactKind.CspProgram, false, null)],
            mail.Publisher!.Contacts.OrderBy(c => c.Kind).Select(c => (c.Kind, c.MayBePassedToCustomers, c.Languages)));
    }

    [Fact]
    public async Task Import_SameListTwice_ChangesNothing()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Path("offers.csv"));
        await database.ContactsAsync(Sample.Path("contacts.csv"));
        var report = await database.ContactsAsync(Sample.Path("contacts.csv"));
        Assert.Equal((0, 0, 4), (report.Added, report.Changed, report.Same));
    }

    [Fact]
    public async Task Import_BadRows_AreNamedAndNothingIsKept()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Path("offers.csv"));
        var report = await database.ContactsAsync(Sample.Path("contacts-bad.csv"));
        Assert.False(report.Kept);
        Assert.Equal([("2", "publisher"), ("3", "kind"), ("4", "email")], report.Problems.Select(p => (p.Row, p.Field)));
    }

    [Fact]
    public async Task Import_UnknownOffer_IsRefused()
    {
        var database = await ImportDatabase.CreateAsync(server);
        var report = await database.ContactsAsync(Sample.Write("offer_id,email\nlantern.nowhere,lab@lantern.example\n"));
        Assert.Equal(("2", "offer_id", false), (report.Problems[0].Row, report.Problems[0].Field, report.Kept));
    }

    [Fact]
    public async Task Import_JsonLinesWithABrokenOne_NamesTheLine()
    {
        var database = await ImportDatabase.CreateAsync(server);
        var report = await database.ContactsAsync(Sample.Path("contacts.jsonl"));
        Assert.Equal(["2", "3"], report.Problems.Select(p => p.Row));
    }

    [Fact]
    public async Task Import_NewPublisher_IsMadeWithItsContactAndLinks()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.ContactsAsync(Sample.Write(
            """{"publisher":"Fjord AS","contact_email":"help@fjord.example","privacy_policy":"https://fjord.example/privacy"}"""));
        await using var db = database.Open();
        var fjord = await db.Publishers.Include(p => p.Contacts).Include(p => p.Links).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("Fjord AS", true, "help@fjord.example"), (fjord.Name, fjord.IsDerived, fjord.Contacts[0].Email));
        Assert.Equal(OfferLinkKind.Privacy, Assert.Single(fjord.Links).Kind);
    }
}
