using System.Globalization;
using System.Text;
using System.Text.Json;
using SupportRouting.Data.Import;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Partners.Import;
using SupportRouting.Domain.Offers;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;
using static SupportRouting.Web.Tests.Data.Partners.Import.PartnerSample;

namespace SupportRouting.Web.Tests.Data.Partners.Import;

public sealed class MalformedEstateTests(PostgresFixture server) : MalformedEstateOnEveryServer(server);

public sealed class MalformedEstateSqlServerTests(SqlServerFixture server) : MalformedEstateOnEveryServer(server);

/// <summary>Whatever a field holds, a row is taken or refused with a reason, and what is taken fits into the database.</summary>
public abstract class MalformedEstateOnEveryServer(ServerFixture server)
{
    private const int RowsOfASeed = 400;

    private static readonly string[] Values =
    [
        "null", "\"\"", "\" \"", "0", "-1", "1", "99999999999999999999", "1e400", "1.5", "true", "[]", "{}", "[{}]", "[null]", "\"0001-01-01T00:00:00\"",
        "\"9999-12-31T23:59:59Z\"", "\"2015-11-25T06: 41: 12Z\"", "\"2024-02-30\"", "\"not a date\"", "\"53eb21cb-6b2d-4ee5-9e92-27dfc927e93c\"",
        "\"{53EB21CB-6B2D-4EE5-9E92-27DFC927E93C}\"", "\"53eb21cb6b2d4ee59e9227dfc927e93c\"", "\"org:53eb21cb-6b2d-4ee5-9e92-27dfc927e93c\"",
        "\"00000000-0000-0000-0000-000000000000\"", "\"<customer-tenant-id>\"", "\"DZH318Z0AB1C:0001:X\"", "\":::\"", "\"::\"", "\"active\"", "\"5129876\"",
        "\"is_indirect_reseller_of\"", "\"IsIndirectCloudSolutionProviderOf\"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud83d\\ude80\"", "\"\\ud83d\"", "\"IT\"", "\"Italy\"", "\"İI\"",
    ];

    private static readonly Dictionary<ImportKind, string[]> Fields = new()
    {
        [ImportKind.Relationships] = ["id", "name", "relationshipType", "state", "mpnId", "partnerId", "location", "attributes"],
        [ImportKind.Customers] = ["id", "companyProfile", "companyName", "domain", "country", "associatedPartnerId", "relationshipToPartner", "billingProfile", "commerceId"],
        [ImportKind.Subscriptions] =
        [
            "id", "offerId", "offerName", "friendlyName", "quantity", "creationDate", "effectiveStartDate", "commitmentEndDate", "status", "billingType",
            "termDuration", "contractType", "isMicrosoftProduct", "publisherName", "partnerId", "orderId", "refundOptions", "links", "customerId", "productId", "skuId",
            "cancellationAllowedUntilDate", "customerName",
        ],
    };

    public static TheoryData<ImportKind, int> Seeds => [.. Fields.Keys.SelectMany(kind => Enumerable.Range(1, 3).Select(seed => (kind, seed)))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Import_MixedBag_TakesOrRefusesEachRowAndAgreesWithItself(ImportKind kind, int seed)
    {
        var database = await EstateDatabase.CreateAsync(server);
        var request = new ImportRequest([Sample.Write(Bag(kind, seed))], KeepGoodRows: true, Of: Reseller);
        var first = await database.RunAsync(kind, request);
        Assert.Equal(RowsOfASeed, first.Added + first.Changed + first.Same + first.Refused);
        Assert.True(first.Kept && first.Added > 0 && first.Refused > 0);
        Assert.All(first.Problems, p => Assert.NotEmpty(p.Reason));

        // Rows that repeat an id change it back and forth in the same way each time; nothing new comes of it.
        var second = await database.RunAsync(kind, request);
        var third = await database.RunAsync(kind, request);
        Assert.Equal(0, second.Added);
        Assert.Equal(Counts(second), Counts(third));
    }

    [Fact]
    public async Task Import_LongTexts_AreCutAndMentioned()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var text = new string('ż', 1000);
        var report = await database.SubscriptionsAsync(null, Subscription(Mail,
            $"\"offerName\":\"{text}\",\"friendlyName\":\"{text}\",\"publisherName\":\"{text}\",\"orderId\":\"{text}\",\"customerName\":\"{text}\",\"productId\":\"{text}\",\"skuId\":\"{text}\""));
        Assert.Equal((1, 0, 0, 0, true), Counts(report));
        var found = await database.SubscriptionAsync(Mail);
        Assert.Equal((OfferLimits.Title, OfferLimits.PublisherName, PartnerLimits.OrderId), (found.Name?.Length, found.PublisherName?.Length, found.OrderId?.Length));
        AssertNoted(report, $"friendlyName: cut to {OfferLimits.Title} characters");
    }

    [Fact]
    public async Task Import_LongTextsOfPairs_EndOnAWholeCharacter()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var text = "x" + string.Concat(Enumerable.Repeat("🚀", 1000));
        var report = await database.SubscriptionsAsync(null, Subscription(Mail,
            $"\"friendlyName\":\"{text}\",\"customerName\":\"{text}\",\"orderId\":\"{text}\",\"status\":\"{text}\",\"quantity\":\"{text}\""));
        Assert.Equal((1, 0, 0, 0, true), Counts(report));
        Assert.EndsWith("🚀", (await database.SubscriptionAsync(Mail)).Name, StringComparison.Ordinal);
        Assert.All(report.Warnings, note => Assert.Equal(note.Reason, StorableText.Cut(note.Reason, note.Reason.Length)));
    }

    [Theory]
    [InlineData("9999-12-31T00:00:00Z", "P1Y", null)]
    [InlineData("9998-12-31T00:00:00Z", "P1Y", "9999-12-31")]
    [InlineData("9999-11-30T00:00:00Z", "P1M", "9999-12-30")]
    public async Task Import_TermToTheEndOfTime_IsLeftOutWithANote(string start, string term, string? end)
    {
        var database = await EstateDatabase.CreateAsync(server);
        var report = await database.SubscriptionsAsync(null, Subscription(Mail, $"\"effectiveStartDate\":\"{start}\",\"termDuration\":\"{term}\""));
        Assert.Equal((1, 0, 0, 0, true), Counts(report));
        Assert.Equal(end, (await database.SubscriptionAsync(Mail)).EndsAt?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(end is null, report.Warnings.Any(note => note.Field is "termDuration"));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("0", null, false)]
    [InlineData("000", null, false)]
    [InlineData("-1", null, false)]
    [InlineData("5129876", "5129876", false)]
    [InlineData("5129876.0", "5129876", false)]
    [InlineData("MPN 12", null, true)]
    [InlineData("123456789012345678901", null, true)]
    [InlineData("3d1a4a3e-77a1-4c68-9d2b-0a4f6a2c1e01", null, true)]
    public void PartnerId_Text_IsANumberOrNone(string? text, string? expected, bool isNoted)
    {
        var row = RelationshipRecords.Read("1", new TableRow(
            ["id", "relationshipType", "mpnId"], [Northwind.ToString(), "is_indirect_reseller_of", text ?? ""]));
        Assert.Equal((expected, isNoted), (row.Draft?.PartnerId, row.Draft?.Warnings.Count > 0));
    }

    private static string Bag(ImportKind kind, int seed)
    {
        var random = new Random(seed);
        var lines = new StringBuilder();
        for (var i = 0; i < RowsOfASeed; i++)
        {
            var fields = Fields[kind].Where(_ => random.Next(4) > 0).ToDictionary(f => f, _ => Values[random.Next(Values.Length)], StringComparer.Ordinal);
            if (random.Next(3) > 0)
            {
                fields["id"] = JsonSerializer.Serialize(new Guid(random.Next(200) + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));
                fields["attributes"] = $$"""{"objectType":"{{(kind is ImportKind.Relationships ? "PartnerRelationship" : kind is ImportKind.Customers ? "Customer" : "Subscription")}}"}""";
            }

            if (kind is ImportKind.Relationships && random.Next(3) > 0)
                fields["relationshipType"] = "\"is_indirect_reseller_of\"";
            lines.Append('{').AppendJoin(',', fields.Select(f => $"\"{f.Key}\":{f.Value}")).Append("}\n");
        }

        return lines.ToString();
    }
}
