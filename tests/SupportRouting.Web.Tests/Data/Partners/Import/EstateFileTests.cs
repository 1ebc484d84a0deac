using SupportRouting.Data.Import;
using SupportRouting.Data.Partners.Import;
using SupportRouting.Web.Tests.Data.Offers.Import;
using static SupportRouting.Web.Tests.Data.Partners.Import.PartnerSample;

namespace SupportRouting.Web.Tests.Data.Partners.Import;

/// <summary>Shapes of files, and files that bring something else.</summary>
public sealed class EstateFileTests
{
    private const string One = """{"id":"11111111-0000-4000-8000-000000000001","friendlyName":"One","attributes":{"objectType":"Subscription"}}""";
    private const string Two = """{"id":"11111111-0000-4000-8000-000000000002","friendlyName":"Two","attributes":{"objectType":"Subscription"}}""";

    [Theory]
    [InlineData(One, new[] { "1" })]
    [InlineData($"[{One},{Two}]", new[] { "[0]", "[1]" })]
    [InlineData($"{One}\n{Two}\n", new[] { "1", "2" })]
    [InlineData($"{{\"totalCount\":2,\"items\":[{One},{Two},],\"attributes\":{{\"objectType\":\"Collection\"}}}}", new[] { "[0]", "[1]" })]
    [InlineData($$"""[{"totalCount":1,"items":[{{One}}]},{"totalCount":1,"items":[{{Two}}]}]""", new[] { "[0][0]", "[1][0]" })]
    [InlineData($"{{\"totalCount\":1,\"items\":[{One}]}}\n{{\"totalCount\":1,\"items\":[{Two}]}}\n", new[] { "1[0]", "2[0]" })]
    [InlineData("""{"totalCount":0,"items":null,"attributes":{"objectType":"Collection"}}""", new string[0])]
    [InlineData($$"""[{"totalCount":0,"items":null},{"totalCount":1,"items":[{{Two}}]}]""", new[] { "[1][0]" })]
    [InlineData($"{{\"totalCount\":0,\"items\":null}}\n{{\"totalCount\":1,\"items\":[{Two}]}}\nnull\n", new[] { "2[0]" })]
    [InlineData("null", new string[0])]
    [InlineData("[]", new string[0])]
    public void Read_AnyShape_GivesItsRecords(string content, string[] rows)
    {
        var read = SubscriptionRecords.ReadFile(Sample.Write(content), Officine).ToList();
        Assert.Equal(rows, read.Select(r => r.Row));
        Assert.All(read, r => Assert.NotNull(r.Draft));
    }

    [Theory]
    [InlineData("providers.json", "looks like relationships; use 'import relationships' for it")]
    [InlineData("customers.json", "looks like customers; use 'import customers' for it")]
    [InlineData("customers.csv", "looks like customers; use 'import customers' for it")]
    [InlineData("support-contact.json", "is of the type 'SupportContact'; subscriptions are wanted")]
    [InlineData("order.json", "is of the type 'Order'; subscriptions are wanted")]
    [InlineData("invoice-lines.csv", "is a line of an order or an invoice, not a subscription")]
    [InlineData("usage.json", "is of the type 'SubscriptionMonthlyUsageRecord'; subscriptions are wanted")]
    [InlineData("service-error.json", "is an error message of a service: 2000 Tenant Id must be a GUID.")]
    public void Read_AnotherKindAsSubscriptions_SaysWhatItIsInOneLine(string file, string reason) =>
        Assert.Equal(reason, Problem(SubscriptionRecords.ReadFile(Path(file), Officine)));

    [Theory]
    [InlineData("subscriptions.json", "looks like subscriptions; use 'import subscriptions' for it")]
    [InlineData("subscriptions.csv", "looks like subscriptions; use 'import subscriptions' for it")]
    [InlineData("resellers.csv", "looks like relationships; use 'import relationships' for it")]
    [InlineData("order.json", "is of the type 'Order'; customers are wanted")]
    public void Read_AnotherKindAsCustomers_SaysWhatItIsInOneLine(string file, string reason) =>
        Assert.Equal(reason, Problem(CustomerRecords.ReadFile(Path(file))));

    [Fact]
    public void Read_OffersOrContactsAsAnEstate_SaysSo()
    {
        Assert.Equal("looks like offers; use 'import offers' for it", Problem(CustomerRecords.ReadFile(Sample.Path("offers.csv"))));
        Assert.Equal("looks like contacts; use 'import contacts' for it", Problem(RelationshipRecords.ReadFile(Sample.Path("contacts.csv"))));
    }

    [Theory]
    [InlineData("subscriptions.json", "subscriptions")]
    [InlineData("customers.csv", "customers")]
    public void Read_EstateAsOffers_SaysSo(string file, string kind) =>
        Assert.Equal($"looks like {kind}; use 'import {kind}' for it", Problem(SupportRouting.Data.Offers.Import.OfferFile.Read(Path(file))));

    [Fact]
    public void Read_OneOfAnotherKindAmongOthers_IsRefusedAlone()
    {
        var rows = SubscriptionRecords.ReadFile(Sample.Write($$$"""[{{{One}}},{"id":"{{{Officine}}}","companyProfile":{"companyName":"X"}},{"id":"{{{Officine}}}","status":"Completed","lineItems":[]}]"""), Officine).ToList();
        Assert.Equal([true, false, false], rows.Select(r => r.Draft is not null));
        Assert.Contains("use 'import customers'", rows[1].Problems[0].Reason, StringComparison.Ordinal);
        Assert.Contains("none of the known forms of subscriptions", rows[2].Problems[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RowNobodyThoughtOf_IsRefusedAlone()
    {
        var rows = SourceRows.Read<SubscriptionDraft>(
            Sample.Write($"{One}\n{Two}\n"),
            (row, record) => record.Text("friendlyname") is "One" ? throw new OverflowException("Too far.") : SubscriptionRecords.Read(row, record, Officine),
            (row, record) => SubscriptionRecords.Read(row, record, Officine)).ToList();
        Assert.Equal([false, true], rows.Select(r => r.Draft is not null));
        Assert.Equal("cannot be read: Too far.", Assert.Single(rows[0].Problems).Reason);
    }

    [Fact]
    public void Read_BillingProfile_IsNoCustomer()
    {
        var row = Assert.Single(CustomerRecords.ReadFile(Sample.Write($$$"""{"id":"{{{Bodegas}}}","companyName":"B","defaultAddress":{"country":"ES"}}""")));
        Assert.Null(row.Draft);
    }

    private static string Problem<T>(IEnumerable<ParsedRow<T>> rows)
        where T : class => Assert.Single(Assert.Single(rows).Problems).Reason;
}
