using SupportRouting.Data.Import;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;
using static SupportRouting.Web.Tests.Data.Partners.Import.PartnerSample;

namespace SupportRouting.Web.Tests.Data.Partners.Import;

public sealed class SubscriptionOfferTests(PostgresFixture server) : SubscriptionOfferOnEveryServer(server);

public sealed class SubscriptionOfferSqlServerTests(SqlServerFixture server) : SubscriptionOfferOnEveryServer(server);

/// <summary>Which offer an imported subscription is of, and how sure that is.</summary>
public abstract class SubscriptionOfferOnEveryServer(ServerFixture server)
{
    private const string Offers = """
        publisher_id,offer_id,title,publisher_name,product_id
        lantern,lantern-mail,Lantern Mail,Lantern S.r.l.,DZH318Z0AB1C
        lantern,lantern-mail-archive,Lantern Mail Archive,LANTERN SRL,
        lantern,lantern-drive,Lantern Drive,LANTERN SRL,
        lantern,twin-one,Twin,LANTERN SRL,DZH318Z0TWIN
        lantern,twin-two,Twin,LANTERN SRL,DZH318Z0TWIN
        fjord,fjord-mail,Lantern Mail,Fjord AS,

        """;

    [Fact]
    public async Task Find_ByProductId_IsSure()
    {
        var database = await WithOffersAsync();
        var report = await database.SubscriptionsAsync(Bodegas, Path("subscriptions.json"));
        var mail = await database.SubscriptionAsync(Mail);
        Assert.Equal(("lantern.lantern-mail", false), (mail.Offer?.Key, mail.OfferIsUnsure));
        Assert.Equal(mail.Offer?.PublisherId, mail.PublisherId);
        Assert.DoesNotContain(report.Warnings, w => w.Row is "[0]" && w.Field is "offerName");
    }

    [Theory]
    [InlineData("dzh318z0ab1c:0001:X")]
    [InlineData("DZH318Z0AB1C")]
    [InlineData("lantern.lantern-mail")]
    public async Task Find_ByAnySpellingOfTheId_IsSure(string offerId)
    {
        var database = await WithOffersAsync();
        await database.SubscriptionsAsync(null, Subscription(Mail, $"\"offerId\":\"{offerId}\""));
        var found = await database.SubscriptionAsync(Mail);
        Assert.Equal(("lantern.lantern-mail", false), (found.Offer?.Key, found.OfferIsUnsure));
    }

    [Fact]
    public async Task Find_ByTheLinkOfTheProduct_IsSure()
    {
        var database = await WithOffersAsync();
        await database.SubscriptionsAsync(null, Subscription(Mail, "\"links\":{\"sku\":{\"uri\":\"/products/DZH318Z0AB1C/skus/0001?country=IT\"}}"));
        Assert.Equal("lantern.lantern-mail", (await database.SubscriptionAsync(Mail)).Offer?.Key);
    }

    [Fact]
    public async Task Find_SkuOfTheOffer_GivesThePlan()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Write("""
            [{"uniqueProductId":"lantern.lantern-mail","publisherId":"lantern","offerId":"lantern-mail","displayName":"Lantern Mail","publisherType":"ThirdParty",
              "plans":[{"planId":"free"},{"planId":"pro","displayName":"Pro"}]}]
            """));
        await database.ReadAsync(async db =>
        {
            var offer = db.Set<SupportRouting.Data.Offers.OfferRecord>().Single();
            offer.ProductId = "DZH318Z0AB1C";
            db.Set<SupportRouting.Data.Offers.PlanRecord>().Single(p => p.PlanId == "pro").SkuId = "0001";
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await database.SubscriptionsAsync(Bodegas, Path("subscriptions.json"));
        Assert.Equal("pro", (await database.SubscriptionAsync(Mail)).PlanId);
    }

    [Theory]
    [InlineData("Lantern Mail", "lantern.lantern-mail")]
    [InlineData("LANTERN  mail", "lantern.lantern-mail")]
    [InlineData("Lantern Mail – Pro", "lantern.lantern-mail")]
    [InlineData("Lantern Mail Archive (yearly)", "lantern.lantern-mail-archive")]
    [InlineData("Lantern Drive: Team", "lantern.lantern-drive")]
    [InlineData("Lantern Mailbox", null)]
    [InlineData("Twin", null)]
    [InlineData("Twin Pro", null)]
    [InlineData("–", null)]
    public async Task Find_ByNames_IsUnsureAndOnlyWhereOneFits(string offerName, string? key)
    {
        var database = await WithOffersAsync();
        var report = await database.SubscriptionsAsync(null, Subscription(Mail, $"\"offerName\":\"{offerName}\",\"publisherName\":\"Lantern srl\""));
        var found = await database.SubscriptionAsync(Mail);
        Assert.Equal((key, key is not null), (found.Offer?.Key, found.OfferIsUnsure));
        AssertNoted(report, key is null ? "offerName: is no offer known here" : $"taken for {key} by the names of publisher and offer alone");
        Assert.NotNull(found.PublisherId);
    }

    [Fact]
    public async Task Find_ProductIdOfTwoOffers_ProvesNothing()
    {
        var database = await WithOffersAsync();
        await database.SubscriptionsAsync(null, Subscription(Mail, "\"productId\":\"DZH318Z0TWIN\""));
        Assert.Null((await database.SubscriptionAsync(Mail)).OfferId);
    }

    [Fact]
    public async Task Find_LegacyOfferId_IsNoProduct()
    {
        var database = await WithOffersAsync();
        await database.SubscriptionsAsync(null, Subscription(Mail, "\"offerId\":\"DB2E705F-B82A-4024-A3D5-D88E12F2DB35\",\"offerName\":\"Lantern Drive\",\"publisherName\":\"Lantern\""));
        var found = await database.SubscriptionAsync(Mail);
        Assert.Equal((null, "lantern.lantern-drive", true), (found.ProductId, found.Offer?.Key, found.OfferIsUnsure));
    }

    [Fact]
    public async Task Find_MicrosoftProduct_IsKeptWithoutOfferAndWithoutANote()
    {
        var database = await WithOffersAsync();
        var report = await database.SubscriptionsAsync(null, Subscription(Mail, "\"isMicrosoftProduct\":true,\"offerName\":\"Device Care\",\"publisherName\":\"Microsoft\""));
        Assert.DoesNotContain(report.Warnings, w => w.Field is "offerName");
        Assert.Null((await database.SubscriptionAsync(Mail)).OfferId);
    }

    [Fact]
    public async Task Follow_SureLink_NeverYieldsToAGuess()
    {
        var database = await WithOffersAsync();
        await database.SubscriptionsAsync(null, Subscription(Mail, "\"productId\":\"DZH318Z0AB1C\""));
        var report = await database.SubscriptionsAsync(null, Subscription(Mail, "\"offerName\":\"Lantern Drive\",\"publisherName\":\"Lantern\""));
        var found = await database.SubscriptionAsync(Mail);
        Assert.Equal(("lantern.lantern-mail", false, "Lantern Drive"), (found.Offer?.Key, found.OfferIsUnsure, found.OfferName));
        Assert.DoesNotContain(report.Warnings, w => w.Field is "offerName");
    }

    [Fact]
    public async Task Follow_LinkMadeByHand_StaysWhereTheListKnowsNoOffer()
    {
        var database = await WithOffersAsync();
        await database.SubscriptionsAsync(null, Subscription(Mail, "\"offerName\":\"Lantern Drive\",\"publisherName\":\"Lantern\""));
        var guessed = await database.SubscriptionAsync(Mail);
        await database.ChangeSubscriptionAsync(Mail, s => s.OfferIsUnsure = false);
        await database.SubscriptionsAsync(null, Subscription(Mail, "\"offerName\":\"Nobody knows\",\"publisherName\":\"Nobody\",\"productId\":\"DZH318Z0NEW1\""));
        Assert.Equal((guessed.OfferId, false), ((await database.SubscriptionAsync(Mail)).OfferId, (await database.SubscriptionAsync(Mail)).OfferIsUnsure));
    }

    [Fact]
    public async Task Follow_GuessedLink_YieldsToASureOne()
    {
        var database = await WithOffersAsync();
        await database.SubscriptionsAsync(null, Subscription(Mail, "\"offerName\":\"Lantern Drive\",\"publisherName\":\"Lantern\""));
        var report = await database.SubscriptionsAsync(null, Subscription(Mail, "\"productId\":\"DZH318Z0AB1C\""));
        Assert.Equal((0, 1, 0, 0, true), Counts(report));
        var found = await database.SubscriptionAsync(Mail);
        Assert.Equal(("lantern.lantern-mail", false), (found.Offer?.Key, found.OfferIsUnsure));
    }

    [Fact]
    public async Task Follow_AnotherProduct_LosesTheOldLink()
    {
        var database = await WithOffersAsync();
        await database.SubscriptionsAsync(null, Subscription(Mail, "\"productId\":\"DZH318Z0AB1C\""));
        await database.SubscriptionsAsync(null, Subscription(Mail, "\"productId\":\"DZH318Z0NEW1\""));
        Assert.Null((await database.SubscriptionAsync(Mail)).OfferId);
    }

    [Fact]
    public async Task Follow_OfferImportedLater_IsFoundThen()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.SubscriptionsAsync(Bodegas, Path("subscriptions.json"));
        Assert.Null((await database.SubscriptionAsync(Mail)).OfferId);
        await database.OffersAsync(Sample.Write(Offers));
        var report = await database.SubscriptionsAsync(Bodegas, Path("subscriptions.json"));
        Assert.Equal((0, 2, 1, 0, true), Counts(report));
        Assert.Equal("lantern.lantern-mail", (await database.SubscriptionAsync(Mail)).Offer?.Key);
    }

    private async Task<EstateDatabase> WithOffersAsync()
    {
        var database = await EstateDatabase.CreateAsync(server);
        Assert.True((await database.OffersAsync(Sample.Write(Offers))).Kept);
        return database;
    }
}
