using SupportRouting.Data.Import;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;
using static SupportRouting.Web.Tests.Data.Partners.Import.PartnerSample;

namespace SupportRouting.Web.Tests.Data.Partners.Import;

public sealed class ImportRelationshipsTests(PostgresFixture server) : ImportRelationshipsOnEveryServer(server);

public sealed class ImportRelationshipsSqlServerTests(SqlServerFixture server) : ImportRelationshipsOnEveryServer(server);

public abstract class ImportRelationshipsOnEveryServer(ServerFixture server)
{
    [Fact]
    public async Task Import_ListOfAReseller_MakesItsProviders()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var report = await database.RelationshipsAsync(Reseller, Path("providers.json"));
        Assert.Equal((2, 0, 0, 0, true), Counts(report));

        var northwind = await database.PartnerAsync(Northwind);
        Assert.Equal(("Northwind Cloud Distribution Srl", "5120001", "IT", PartnerKind.IndirectProvider, false),
            (northwind.Name, northwind.PartnerId, northwind.Country, northwind.Kind, northwind.IsOurs));
        var baltic = await database.PartnerAsync(Baltic);
        Assert.Equal(("5120002", null), (baltic.PartnerId, baltic.Country));
        Assert.Equal([Baltic, Northwind], (await database.RelationshipsAsync()).Select(r => r.ProviderTenantId).Order());
        Assert.All(await database.RelationshipsAsync(), r => Assert.Equal((Reseller, true), (r.ResellerTenantId, r.IsActive)));
    }

    [Fact]
    public async Task Import_UnknownOwner_IsMadeAndSaid()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var report = await database.RelationshipsAsync(Reseller, Path("providers.json"));
        AssertNoted(report, $"--of: {Reseller} was not known; made as indirect reseller");
        Assert.Equal(1, report.Warned);
        var owner = await database.PartnerAsync(Reseller);
        Assert.Equal((Reseller.ToString(), PartnerKind.IndirectReseller), (owner.Name, owner.Kind));
    }

    [Fact]
    public async Task Import_ListOfAProviderAsCsv_MakesItsResellers()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var report = await database.RelationshipsAsync(Northwind, Path("resellers.csv"));
        Assert.Equal((2, 0, 0, 0, true), Counts(report));
        Assert.Equal([(Reseller, "Active", true), (OtherReseller, "Terminated", false)],
            (await database.RelationshipsAsync()).Select(r => (r.ResellerTenantId, r.State ?? "", r.IsActive)));
        Assert.Equal(("5129876", null), ((await database.PartnerAsync(Reseller)).PartnerId, (await database.PartnerAsync(OtherReseller)).PartnerId));
        Assert.Equal(PartnerKind.IndirectProvider, (await database.PartnerAsync(Northwind)).Kind);
    }

    [Fact]
    public async Task Import_SameListTwice_ChangesNothing()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.RelationshipsAsync(Reseller, Path("providers.json"));
        var before = (await database.RelationshipsAsync()).Select(r => r.AsOf).ToList();
        var report = await database.RelationshipsAsync(Reseller, Path("providers.json"));
        Assert.Equal((0, 0, 2, 0, true), Counts(report));
        Assert.Equal(before, (await database.RelationshipsAsync()).Select(r => r.AsOf));
        Assert.Empty(report.Warnings);
    }

    [Fact]
    public async Task Import_NameOfAnOwnerMadeOfItsId_FollowsALaterList()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.RelationshipsAsync(Reseller, Path("providers.json"));
        var report = await database.RelationshipsAsync(Northwind, Path("resellers.csv"));
        Assert.Equal((1, 1, 0, 0, true), Counts(report));
        Assert.Equal("Prado Sistemas S.L.", (await database.PartnerAsync(Reseller)).Name);
    }

    [Fact]
    public async Task Import_KnownPartner_KeepsWhatTheListDoesNotSay()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var known = Partner(Northwind, PartnerKind.IndirectProvider, "5120009", isOurs: true);
        (known.Country, known.SupportEmail) = ("IT", "help@northwind.example");
        await database.AddAsync(known);
        var report = await database.RelationshipsAsync(Reseller, Relationship(Northwind, "\"name\":\"Northwind 2\",\"mpnId\":\"0\",\"location\":\"\",\"state\":null"));
        Assert.Equal((1, 0, 0, 0, true), Counts(report));
        var after = await database.PartnerAsync(Northwind);
        Assert.Equal(("Northwind 2", "5120009", "IT", "help@northwind.example", true),
            (after.Name, after.PartnerId, after.Country, after.SupportEmail, after.IsOurs));
    }

    [Fact]
    public async Task Import_DirectBillTenantAsProvider_KeepsItsKindAndSaysSo()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.AddAsync(Partner(Northwind, PartnerKind.DirectBill));
        var report = await database.RelationshipsAsync(Reseller, Relationship(Northwind, "\"state\":\"active\""));
        AssertNoted(report, "is known here as direct-bill partner and stays so; the relationship as indirect provider is kept");
        Assert.Equal(PartnerKind.DirectBill, (await database.PartnerAsync(Northwind)).Kind);
        Assert.Single(await database.RelationshipsAsync());
    }

    [Fact]
    public async Task Import_PartnerGuessedFromAnIdAlone_TakesTheKindThatAListTells()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.CustomersAsync(Northwind, Path("customers.csv"));
        Assert.Equal(PartnerKind.IndirectReseller, (await database.PartnerAsync(Northwind)).Kind);
        await database.RelationshipsAsync(Reseller, Path("providers.json"));
        Assert.Equal(PartnerKind.IndirectProvider, (await database.PartnerAsync(Northwind)).Kind);
    }

    [Fact]
    public async Task Import_PartnerIdOfAnother_IsRefusedNamingBoth()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.AddAsync(Partner(Baltic, PartnerKind.IndirectProvider, "5120001"));
        var report = await database.RelationshipsAsync(Reseller, Relationship(Northwind, "\"mpnId\":\"5120001\""));
        AssertRefused(report, "mpnId", Northwind.ToString());
        AssertRefused(report, "mpnId", Baltic.ToString());
        Assert.Equal((1, 0, 0, 0, 0), await database.CountsAsync());
    }

    [Fact]
    public async Task Import_PartnerIdTwiceInOneList_RefusesTheSecondAndKeepsTheFirst()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var report = await database.RunAsync(ImportKind.Relationships, new ImportRequest(
            [Relationship(Northwind, "\"mpnId\":5120001"), Relationship(Baltic, "\"mpnId\":\"5120001\"")], KeepGoodRows: true, Of: Reseller));
        Assert.Equal((1, 0, 0, 1, true), Counts(report));
        Assert.Equal((2, 1, 0, 0, 0), await database.CountsAsync());
    }

    [Fact]
    public async Task Import_PartnerIdsHandedOn_FollowTheList()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.AddAsync(Partner(Northwind, PartnerKind.IndirectProvider, "5120001"), Partner(Baltic, PartnerKind.IndirectProvider, "5120002"));
        var report = await database.RelationshipsAsync(
            Reseller, Relationship(Northwind, "\"mpnId\":\"5120003\""), Relationship(Baltic, "\"mpnId\":\"5120001\""));
        Assert.Equal((2, 0, 0, 0, true), Counts(report));
        Assert.Equal("5120001", (await database.PartnerAsync(Baltic)).PartnerId);
    }

    [Fact]
    public async Task Import_StateThatChanged_IsChanged()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.RelationshipsAsync(Reseller, Relationship(Northwind, "\"name\":\"N\",\"state\":\"Active\""));
        var report = await database.RelationshipsAsync(Reseller, Relationship(Northwind, "\"name\":\"N\",\"state\":\"Inactive\""));
        Assert.Equal((0, 1, 0, 0, true), Counts(report));
        Assert.False(Assert.Single(await database.RelationshipsAsync()).IsActive);
    }

    [Fact]
    public async Task Import_RelationshipNoLongerListed_Stays()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.RelationshipsAsync(Reseller, Path("providers.json"));
        await database.RelationshipsAsync(Reseller, Relationship(Northwind, "\"name\":\"N\""));
        Assert.Equal(2, (await database.RelationshipsAsync()).Count);
    }

    [Fact]
    public async Task Import_WithoutOwner_IsRefusedNamingTheOption()
    {
        var database = await EstateDatabase.CreateAsync(server);
        AssertRefused(await database.RelationshipsAsync(null, Path("providers.json")), "--of", "is missing");
    }

    [Fact]
    public async Task Import_OwnerAmongItsOwnPartners_IsRefused()
    {
        var database = await EstateDatabase.CreateAsync(server);
        AssertRefused(await database.RelationshipsAsync(Reseller, Relationship(Reseller, "\"name\":\"Self\"")), "id", "the partner of --of itself");
        Assert.Equal((0, 0, 0, 0, 0), await database.CountsAsync());
    }

    [Theory]
    [InlineData("\"relationshipType\":\"is_advisor_of\"", "relationshipType", "'is_advisor_of' is not known: is_indirect_reseller_of")]
    [InlineData("\"relationshipType\":null", "relationshipType", "is missing: is_indirect_reseller_of")]
    [InlineData("\"relationshipType\":\"is_indirect_reseller_of\",\"id\":\"{partner-id}\"", "id", "'{partner-id}' is no tenant id")]
    [InlineData("\"relationshipType\":\"is_indirect_reseller_of\",\"id\":\"00000000-0000-0000-0000-000000000000\"", "id", "is no tenant id")]
    public async Task Import_BadRow_IsRefusedAndNothingIsKept(string fields, string field, string words)
    {
        var database = await EstateDatabase.CreateAsync(server);
        var id = fields.Contains("\"id\"", StringComparison.Ordinal) ? "" : $"\"id\":\"{Northwind}\",";
        AssertRefused(await database.RelationshipsAsync(Reseller, Sample.Write($"{{{id}{fields}}}"), Path("providers.json")), field, words);
        Assert.Equal((0, 0, 0, 0, 0), await database.CountsAsync());
    }

    [Fact]
    public async Task Import_Preview_CountsAndKeepsNothing()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var report = await database.RunAsync(ImportKind.Relationships, new ImportRequest([Path("providers.json")], Of: Reseller, IsPreview: true));
        Assert.Equal((2, 0, 0, 0, false), Counts(report));
        Assert.Equal((0, 0, 0, 0, 0), await database.CountsAsync());
    }
}
