using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;
using static SupportRouting.Web.Tests.Data.Partners.Import.PartnerSample;

namespace SupportRouting.Web.Tests.Data.Partners.Import;

public sealed class ImportCustomersTests(PostgresFixture server) : ImportCustomersOnEveryServer(server);

public sealed class ImportCustomersSqlServerTests(SqlServerFixture server) : ImportCustomersOnEveryServer(server);

public abstract class ImportCustomersOnEveryServer(ServerFixture server)
{
    [Fact]
    public async Task Import_Page_MakesCustomersWithNameDomainAndCountry()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var report = await database.CustomersAsync(null, Path("customers.json"), Path("company-profile.json"));
        Assert.Equal((3, 0, 0, 0, true), Counts(report));
        var officine = await database.CustomerAsync(Officine);
        Assert.Equal(("Officine Brennero S.r.l.", "officine.example", "IT", "officine brennero s.r.l. | officine.example"),
            (officine.Name, officine.Domain, officine.Country, officine.SearchText));
        var bodegas = await database.CustomerAsync(Bodegas);
        Assert.Equal(("Bodegas del Sur S.L.", "bodegas.example", "ES"), (bodegas.Name, bodegas.Domain, bodegas.Country));
        Assert.Equal("Młyn Wielkopolski", (await database.CustomerAsync(new Guid("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04"))).Name);
    }

    [Fact]
    public async Task Import_ResellerAndOwner_AreMadeAndHaveTheCustomer()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var report = await database.CustomersAsync(Northwind, Path("customers.json"));
        Assert.Equal([(Officine, Reseller), (Officine, Northwind), (Bodegas, Northwind)], await PairsAsync(database));
        Assert.Equal((PartnerKind.IndirectReseller, Reseller.ToString()),
            ((await database.PartnerAsync(Reseller)).Kind, (await database.PartnerAsync(Reseller)).Name));
        Assert.Equal(PartnerKind.IndirectProvider, (await database.PartnerAsync(Northwind)).Kind);
        AssertNoted(report, $"associatedPartnerId: {Reseller} was not known; made as indirect reseller");
        AssertNoted(report, $"--of: {Northwind} was not known; made as indirect provider");
    }

    [Fact]
    public async Task Import_OtherRelationship_IsNoted()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var report = await database.CustomersAsync(null, Path("customers.json"));
        AssertNoted(report, "relationshipToPartner: 'advisor' is no reseller relationship");
        Assert.Equal("[1]", Assert.Single(report.Warnings, w => w.Field is "relationshipToPartner").Row);
    }

    [Fact]
    public async Task Import_SameFileTwice_ChangesNothing()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.CustomersAsync(Northwind, Path("customers.json"));
        var report = await database.CustomersAsync(Northwind, Path("customers.json"));
        Assert.Equal((0, 0, 2, 0, true), Counts(report));
    }

    [Fact]
    public async Task Import_ListOfAnotherPartner_AddsOnlyTheLink()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.CustomersAsync(Northwind, Path("customers.json"));
        var report = await database.CustomersAsync(Baltic, Path("customers.csv"));
        Assert.Equal((0, 1, 0, 0, true), Counts(report));
        Assert.Contains((Officine, Baltic), await PairsAsync(database));
    }

    [Fact]
    public async Task Import_KnownCustomer_NeverLosesWhatTheListLeavesOut()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.CustomersAsync(null, Path("customers.json"));
        var report = await database.CustomersAsync(null, Sample.Write(
            $$"""{"id":"{{Officine}}","companyProfile":{"companyName":"Officine Nuove S.p.A.","domain":""},"relationshipToPartner":"reseller"}"""));
        Assert.Equal((0, 1, 0, 0, true), Counts(report));
        var after = await database.CustomerAsync(Officine);
        Assert.Equal(("Officine Nuove S.p.A.", "officine.example", "IT"), (after.Name, after.Domain, after.Country));
        Assert.Contains("officine nuove", after.SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WithoutName_IsCalledByItsIdAndSaid()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var report = await database.CustomersAsync(null, Sample.Write($$"""[{"id":"{{Officine:N}}","companyProfile":null}]"""));
        AssertNoted(report, "companyName: is missing");
        Assert.Equal(Officine.ToString(), (await database.CustomerAsync(Officine)).Name);
        await database.CustomersAsync(null, Path("customers.json"));
        Assert.Equal("Officine Brennero S.r.l.", (await database.CustomerAsync(Officine)).Name);
    }

    [Fact]
    public async Task Import_CommerceIdAlone_IsNoId()
    {
        var database = await EstateDatabase.CreateAsync(server);
        AssertRefused(
            await database.CustomersAsync(null, Sample.Write("""{"commerceId":"99e6a635-48e7-424d-9059-c9db944e3c54","companyProfile":{"companyName":"X"}}""")),
            "id", "is missing");
    }

    [Fact]
    public async Task Import_ResellerByPartnerId_IsFoundWhereKnown()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.AddAsync(Partner(Reseller, PartnerKind.IndirectReseller, "5129876"));
        var report = await database.CustomersAsync(null, Sample.Write(
            $"tenant_id;name;domain;reseller_partner_id\n{Officine};Officine;officine.example;5129876\n{Bodegas};Bodegas;bodegas.example;5129877\n"));
        Assert.Equal([(Officine, Reseller)], await PairsAsync(database));
        AssertNoted(report, "5129877 is the PartnerID of no known partner");
    }

    [Fact]
    public async Task Import_BadRows_AreNamedAndNothingIsKept()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var bad = Sample.Write("tenant_id,name,domain\nnot-a-guid,A,a.example\n,B,b.example\n");
        var report = await database.CustomersAsync(null, Path("customers.json"), bad);
        Assert.Equal([("2", "id"), ("3", "id")], report.Problems.Select(p => (p.Row, p.Field)));
        Assert.Equal((0, 0, 0, 0, 0), await database.CountsAsync());
        var kept = await database.RunAsync(ImportKind.Customers, new ImportRequest([Path("customers.json"), bad], KeepGoodRows: true));
        Assert.Equal((2, 0, 0, 2, true), Counts(kept));
    }

    [Fact]
    public async Task Import_CustomersOwnPeople_AreNotKept()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.CustomersAsync(null, Path("customers.json"));
        var columns = await database.ReadAsync(db => Task.FromResult(
            db.Model.FindEntityType(typeof(CustomerRecord))!.GetProperties().Where(p => p.ClrType == typeof(string)).Select(p => p.Name).Order().ToList()));
        Assert.Equal(["Country", "Domain", "Name", "SearchText"], columns);
        Assert.DoesNotContain("somebody", (await database.CustomerAsync(Officine)).SearchText, StringComparison.Ordinal);
    }

    private static Task<List<(Guid, Guid)>> PairsAsync(EstateDatabase database) => database.ReadAsync(async db =>
        (await db.CustomerPartners.ToListAsync(TestContext.Current.CancellationToken))
            .Select(p => (p.CustomerId, p.PartnerTenantId)).OrderByDescending(p => p.CustomerId).ThenBy(p => p.PartnerTenantId).ToList());
}
