using SupportRouting.Data.Import;
using SupportRouting.Data.Offers;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers;

public sealed class SearchOffersTests(PostgresFixture server) : SearchOffersOnEveryServer(server);

public sealed class SearchOffersSqlServerTests(SqlServerFixture server) : SearchOffersOnEveryServer(server);

public abstract class SearchOffersOnEveryServer(ServerFixture server)
{
    private const string Offers = """
        publisher_id,offer_id,title,publisher_name,product_id
        zolw,zolw-edr,Żółw EDR,Żółw Bezpieczeństwo Sp. z o.o.,DZH318Z0ZZZ1
        acme,acme-backup,Acme Backup,Acme Software Srl,
        acme,acme-mail_100%,,,
        acme,acme-mail,Acme Mail,ACME Software S.r.l.,
        """;

    [Theory]
    [InlineData("zolw", "zolw.zolw-edr")]
    [InlineData("ŻÓŁ edr", "zolw.zolw-edr")]
    [InlineData("bezpiecz", "zolw.zolw-edr")]
    [InlineData("318z0zzz1", "zolw.zolw-edr")]
    [InlineData("acme.acme-backup", "acme.acme-backup")]
    [InlineData("ackup", "acme.acme-backup")]
    [InlineData("s.r.l.", "acme.acme-backup acme.acme-mail")]
    [InlineData("backup zolw", "")]
    [InlineData("%", "")]
    [InlineData("acme_mail", "")]
    [InlineData("'; drop table", "")]
    public async Task Page_PartOfAnything_FindsTheOffer(string query, string expected)
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(new ImportRequest([Sample.Write(Offers)], KeepGoodRows: true));
        await using var db = database.Open();
        var page = await new SearchOffers(db).PageAsync(query, null, 10, TestContext.Current.CancellationToken, asTyped: true);
        Assert.Equal(expected, string.Join(' ', page.Rows.Select(r => r.OfferId)));
    }

    [Fact]
    public async Task Page_OneAfterTheOther_ShowsEveryOfferOnce()
    {
        var database = await ImportDatabase.CreateAsync(server);
        var rows = string.Join('\n', Enumerable.Range(0, 47).Select(i => $"p{i % 5},offer-{i},Same Title {i % 3},Name {i % 5}"));
        await database.OffersAsync(Sample.Write($"publisher_id,offer_id,title,publisher_name\n{rows}\n"));
        await using var db = database.Open();
        var search = new SearchOffers(db);
        var seen = new List<string>();
        OfferCursor? after = null;
        do
        {
            var page = await search.PageAsync("same", after, 10, TestContext.Current.CancellationToken);
            seen.AddRange(page.Rows.Select(r => r.OfferId));
            after = OfferCursor.Parse(page.Next?.ToString());
        }
        while (after is not null);
        Assert.Equal(47, seen.Count);
        Assert.Equal(47, seen.Distinct().Count());
        Assert.Equal(47, await search.CountAsync("same", TestContext.Current.CancellationToken));
    }

    /// <summary>Each server has its own idea of order and sameness unless it is told; what people see must not depend on it.</summary>
    [Theory]
    [InlineData(null, "100% cloud|[bracket] tool|_under|a b|a-b|ab|Äpfel|apple|back\\slash|ÉCLAIR|Straße Süd|Zebra")]
    [InlineData("STRASSE", "Straße Süd")]
    [InlineData("straße", "Straße Süd")]
    [InlineData("sud", "Straße Süd")]
    [InlineData("äpfel", "Äpfel")]
    [InlineData("eclair", "ÉCLAIR")]
    [InlineData("00%", "100% cloud")]
    [InlineData("0%", "")]
    [InlineData("_u", "_under")]
    [InlineData("[b", "[bracket] tool")]
    [InlineData("k\\s", "back\\slash")]
    [InlineData("[a-z]", "")]
    [InlineData("a_b", "")]
    public async Task Page_OfEveryKindOfLetter_IsTheSameInEveryOrderAndPage(string? query, string expected)
    {
        var database = await ImportDatabase.CreateAsync(server);
        string[] titles = ["Zebra", "apple", "Äpfel", "ab", "a b", "a-b", "_under", "100% cloud", "[bracket] tool", "Straße Süd", "ÉCLAIR", "back\\slash"];
        await database.OffersAsync(Sample.Write(
            "publisher_id,offer_id,title\n" + string.Join('\n', titles.Select((title, i) => $"p,n{i},{title}")) + "\n"));
        await using var db = database.Open();
        var search = new SearchOffers(db);
        var seen = new List<string>();
        OfferCursor? after = null;
        do
        {
            var page = await search.PageAsync(query, after, 3, TestContext.Current.CancellationToken, asTyped: true);
            seen.AddRange(page.Rows.Select(row => row.Title));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(expected, string.Join('|', seen));
    }

    [Fact]
    public async Task Names_ThatDifferInCaseAlone_AreTwoSpellings()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Write(
            "publisher_id,offer_id,title,publisher_name\nacme,one,One,Acme\nacme,two,Two,ACME\nacme,three,Three,Ácme\n"));
        var publisher = (await database.AllAsync())[0].Publisher;
        Assert.Equal(["ACME", "Ácme"], publisher!.Aliases.Select(alias => alias.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a cursor!")]
    [InlineData("AAAA")]
    [InlineData("bm9ydGh3aW5kIGJhY2t1cApub3J0aHdpbmQubm9ydGh3aW5kLWJhY2t1cA")]
    [InlineData("OQphCmIK")]
    public void ParseCursor_AnythingElse_IsNone(string? text) => Assert.Null(OfferCursor.Parse(text));
}
