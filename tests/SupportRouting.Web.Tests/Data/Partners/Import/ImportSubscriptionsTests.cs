using SupportRouting.Data.Import;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;
using static SupportRouting.Web.Tests.Data.Partners.Import.PartnerSample;

namespace SupportRouting.Web.Tests.Data.Partners.Import;

public sealed class ImportSubscriptionsTests(PostgresFixture server) : ImportSubscriptionsOnEveryServer(server);

public sealed class ImportSubscriptionsSqlServerTests(SqlServerFixture server) : ImportSubscriptionsOnEveryServer(server);

/// <summary>Whose a subscription is, and its plain fields. Its offer and its buyer have tests of their own.</summary>
public abstract class ImportSubscriptionsOnEveryServer(ServerFixture server)
{
    [Fact]
    public async Task Import_Page_TakesEveryField()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var report = await database.SubscriptionsAsync(Bodegas, Path("subscriptions.json"));
        Assert.Equal((3, 0, 0, 0, true), Counts(report));

        var mail = await database.SubscriptionAsync(Mail);
        Assert.Equal((Officine, "Posta Bolzano", "Lantern Mail – Pro", 25, SubscriptionStatus.Active),
            (mail.CustomerId, mail.Name, mail.OfferName, mail.Quantity, mail.Status));
        Assert.Equal(("DZH318Z0AB1C", "Lantern S.r.l.", PublisherKind.ThirdParty, "5129876", "f4f0c1e2d3b4"),
            (mail.ProductId, mail.PublisherName, mail.PublisherKind, mail.ResellerPartnerId, mail.OrderId));
        Assert.Equal((PurchaseChannel.Csp, ServingModel.Indirect), (mail.PurchaseChannel, mail.ServingModel));
        Assert.Equal(Moment("2024-02-04T09:10:11Z"), mail.CancellationAllowedUntil);
        Assert.Equal((Moment("2024-02-01T00:00:00Z"), Moment("2025-01-31T23:59:59Z")), (mail.StartsAt, mail.EndsAt));
        Assert.NotNull(mail.AsOf);

        Assert.Equal((Officine, Bodegas), ((await database.SubscriptionAsync(Drive)).CustomerId, (await database.SubscriptionAsync(Device)).CustomerId));
    }

    [Fact]
    public async Task Import_SameFileTwice_ChangesNothing()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.SubscriptionsAsync(Bodegas, Path("subscriptions.json"), Path("subscriptions.csv"));
        var before = (await database.SubscriptionAsync(Mail)).AsOf;
        var report = await database.SubscriptionsAsync(Bodegas, Path("subscriptions.json"), Path("subscriptions.csv"));
        Assert.Equal((0, 0, 4, 0, true), Counts(report));
        Assert.Equal(before, (await database.SubscriptionAsync(Mail)).AsOf);
    }

    [Fact]
    public async Task Import_OddSpellings_AreUnderstood()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.SubscriptionsAsync(Bodegas, Path("subscriptions.json"));
        var drive = await database.SubscriptionAsync(Drive);
        Assert.Equal((SubscriptionStatus.Suspended, (int?)null, (string?)null, (string?)null), (drive.Status, drive.Quantity, drive.ProductId, drive.ResellerPartnerId));
        Assert.Equal((Moment("2015-11-24T08:00:00Z"), null), (drive.StartsAt, drive.EndsAt));
        Assert.Equal("Lantern Drive: Team", drive.Name);
        var device = await database.SubscriptionAsync(Device);
        Assert.Equal((SubscriptionStatus.Deleted, PublisherKind.Microsoft), (device.Status, device.PublisherKind));
    }

    [Fact]
    public async Task Import_Csv_TakesTheColumns()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Write("publisher_id,offer_id,title,publisher_name,product_id\nlantern,lantern-mail,Lantern Mail,Lantern S.r.l.,DZH318Z0AB1C\n"));
        var report = await database.SubscriptionsAsync(null, Path("subscriptions.csv"));
        Assert.Equal((1, 0, 0, 0, true), Counts(report));
        var found = await database.SubscriptionAsync(new Guid("2b6f2a3e-8c2b-4a4a-9f1e-6f3b0a7c5d44"));
        Assert.Equal(("Posta Merano", 12, "5129876", "a1b2", "lantern.lantern-mail", false),
            (found.Name, found.Quantity, found.ResellerPartnerId, found.OrderId, found.Offer?.Key, found.OfferIsUnsure));
        Assert.Equal((Moment("2026-01-10T00:00:00Z"), Moment("2027-01-09T00:00:00Z")), (found.StartsAt, found.EndsAt));
    }

    [Fact]
    public async Task Import_WithoutCustomer_IsRefusedNamingTheOption()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var report = await database.SubscriptionsAsync(null, Path("subscriptions.jsonl"));
        Assert.Equal([("1", "customerId"), ("2", "customerId")], report.Problems.Select(p => (p.Row, p.Field)));
        Assert.All(report.Problems, p => Assert.Contains("--of <tenantId>", p.Reason, StringComparison.Ordinal));
        Assert.Equal((2, 0, 0, 0, true), Counts(await database.SubscriptionsAsync(Officine, Path("subscriptions.jsonl"))));
    }

    [Fact]
    public async Task Import_UnknownCustomer_IsMadeAndSaid()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var report = await database.SubscriptionsAsync(null, Subscription(Mail));
        AssertNoted(report, $"customerId: {Officine} was not known; made");
        Assert.Equal(Officine.ToString(), (await database.CustomerAsync(Officine)).Name);
        await database.CustomersAsync(null, Path("customers.json"));
        Assert.Equal("Officine Brennero S.r.l.", (await database.CustomerAsync(Officine)).Name);
        Assert.Equal((0, 0, 1, 0, true), Counts(await database.SubscriptionsAsync(null, Subscription(Mail))));
    }

    [Fact]
    public async Task Import_RecordOfAnotherCustomerThanTheOption_StaysWithItsOwnAndIsNoted()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var report = await database.SubscriptionsAsync(Bodegas, Subscription(Mail));
        AssertNoted(report, $"the record is of the customer {Officine}; --of is for records that name none");
        Assert.Equal(Officine, (await database.SubscriptionAsync(Mail)).CustomerId);
    }

    [Fact]
    public async Task Import_SubscriptionOfAnotherCustomer_IsRefusedWithTheReason()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.SubscriptionsAsync(null, Subscription(Mail));
        var moved = Sample.Write($$"""{"id":"{{Mail}}","customerId":"{{Bodegas}}","friendlyName":"Taken"}""");
        var report = await database.SubscriptionsAsync(null, moved);
        AssertRefused(report, "id", $"is known as a subscription of the customer {Officine}");
        Assert.Equal((Officine, null), ((await database.SubscriptionAsync(Mail)).CustomerId, (await database.SubscriptionAsync(Mail)).Name));
    }

    [Fact]
    public async Task Import_WhatTheListDoesNotSay_Stays()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.SubscriptionsAsync(Bodegas, Path("subscriptions.json"));
        var report = await database.SubscriptionsAsync(null, Subscription(Mail, "\"status\":\"suspended\""));
        Assert.Equal((0, 1, 0, 0, true), Counts(report));
        var mail = await database.SubscriptionAsync(Mail);
        Assert.Equal((SubscriptionStatus.Suspended, 25, "5129876", "Posta Bolzano"), (mail.Status, mail.Quantity, mail.ResellerPartnerId, mail.Name));
    }

    [Theory]
    [InlineData("\"refundOptions\":[{\"type\":\"Full\",\"expiresAt\":\"2024-02-04T00:00:00Z\"},{\"type\":\"full\",\"expiresAfter\":\"2024-02-06T00:00:00\"}]", "2024-02-06T00:00:00Z")]
    [InlineData("\"refundOptions\":[{\"type\":\"Partial\",\"expiresAt\":\"2024-02-04T00:00:00Z\"}],\"cancellationAllowedUntilDate\":\"2024-02-05T00:00:00Z\"", "2024-02-05T00:00:00Z")]
    [InlineData("\"refundOptions\":null,\"cancellationAllowedUntilDate\":\"0001-01-01T00:00:00\"", null)]
    public async Task Import_RefundOptions_GiveTheLatestFullRefund(string fields, string? expected)
    {
        var database = await EstateDatabase.CreateAsync(server);
        Assert.DoesNotContain((await database.SubscriptionsAsync(null, Subscription(Mail, fields))).Warnings, w => w.Reason.Contains("date", StringComparison.Ordinal));
        Assert.Equal(expected is null ? null : Moment(expected), (await database.SubscriptionAsync(Mail)).CancellationAllowedUntil);
    }

    [Theory]
    [InlineData("\"termDuration\":\"P1Y\"", "2025-02-01T00:00:00Z")]
    [InlineData("\"termDuration\":\"P1M\",\"commitmentEndDate\":\"0001-01-01T00:00:00\"", "2024-03-01T00:00:00Z")]
    [InlineData("\"termDuration\":\"P3Y\",\"commitmentEndDate\":\"2024-05-05T00:00:00Z\"", "2024-05-05T00:00:00Z")]
    [InlineData("\"termDuration\":\"forever\"", null)]
    public async Task Import_EndThatIsNotGiven_FollowsFromTheTerm(string fields, string? expected)
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.SubscriptionsAsync(null, Subscription(Mail, $"\"effectiveStartDate\":\"2024-02-01T00:00:00Z\",{fields}"));
        Assert.Equal(expected is null ? null : Moment(expected), (await database.SubscriptionAsync(Mail)).EndsAt);
    }

    [Theory]
    [InlineData("0", SubscriptionStatus.None)]
    [InlineData("1", SubscriptionStatus.Active)]
    [InlineData("\"Active\"", SubscriptionStatus.Active)]
    [InlineData("2", SubscriptionStatus.Suspended)]
    [InlineData("3", SubscriptionStatus.Deleted)]
    [InlineData("\"4\"", SubscriptionStatus.Expired)]
    [InlineData("5", SubscriptionStatus.Pending)]
    [InlineData("\"DISABLED\"", SubscriptionStatus.Disabled)]
    [InlineData("\"asleep\"", SubscriptionStatus.None)]
    public async Task Import_Status_IsReadAsWordOrNumber(string status, SubscriptionStatus expected)
    {
        var database = await EstateDatabase.CreateAsync(server);
        var report = await database.SubscriptionsAsync(null, Subscription(Mail, $"\"status\":{status}"));
        Assert.Equal(expected, (await database.SubscriptionAsync(Mail)).Status);
        Assert.Equal(status is "\"asleep\"", report.Warnings.Any(w => w.Field is "status"));
    }

    [Fact]
    public async Task Import_MoreThanOneBatchWithRepeats_CountsEachRowOnce()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var lines = Enumerable.Range(0, 1203).Select(i =>
            $$"""{"id":"11111111-0000-4000-8000-{{i % 1100:D12}}","customerId":"{{Officine}}","friendlyName":"S{{i % 1100}}","status":"active"}""");
        var report = await database.SubscriptionsAsync(null, Sample.Write(string.Join('\n', lines)));
        Assert.Equal((1100, 0, 103, 0, true), Counts(report));
        Assert.Equal((0, 0, 1, 0, 1100), await database.CountsAsync());
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
