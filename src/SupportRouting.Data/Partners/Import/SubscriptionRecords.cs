using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Partners.Import;

/// <summary>Reads a row of a list of subscriptions; the columns are described in docs/importing.md.</summary>
public static class SubscriptionRecords
{
    private static readonly string[] ResellerColumns = ["partneridonrecord", "resellerpartnerid", "resellermpnid", "partnerid", "mpnid"];

    private static readonly SubscriptionLinks NoLinks = new(null, null, null);

    /// <param name="path">The file.</param>
    /// <param name="of">The customer of rows that do not name one.</param>
    public static IEnumerable<ParsedRow<SubscriptionDraft>> ReadFile(string path, Guid? of) => SourceRows.Read(
        path, ImportKind.Subscriptions, (row, record) => Read(row, record, of), (row, record) => Read(row, record, of));

    public static ParsedRow<SubscriptionDraft> Read(string row, JsonFields record, Guid? of)
    {
        if (EstateRecords.Refusal(record, ImportKind.Subscriptions, mayBe: false) is { } reason)
            return Refused(row, string.Empty, reason);
        return Read(row, new TableRow(record), SubscriptionLinks.Of(record), of, draft => draft with
        {
            // A field that is there and empty says that nobody is.
            SaysReseller = draft.SaysReseller || (record.Names.Any(ResellerColumns.Contains) && record.Text(ResellerColumns) is null),
            CancellationAllowedUntil = FullRefundUntil(record) ?? draft.CancellationAllowedUntil,
        });
    }

    public static ParsedRow<SubscriptionDraft> Read(string row, TableRow record, Guid? of) =>
        ImportKinds.IsOrderOrInvoice(record)
            ? Refused(row, string.Empty, "is a line of an order or an invoice, not a subscription")
            : Read(row, record, NoLinks, of, draft => draft);

    private static ParsedRow<SubscriptionDraft> Read(
        string row, TableRow record, SubscriptionLinks links, Guid? of, Func<SubscriptionDraft, SubscriptionDraft> complete)
    {
        var id = record.Text("subscriptionid", "id");
        if (TenantId.Parse(id) is not { } subscription)
            return Refused(row, "id", id is null ? "is missing" : $"{EstateValues.Quoted(id)} is no subscription id (a GUID)");
        var customerText = record.Text("customertenantid", "customerid", "customer");
        var named = TenantId.Parse(customerText) ?? links.Customer;
        if ((named ?? of) is not { } customer)
            return Refused(row, "customerId", $"{(customerText is null ? "is missing" : $"{EstateValues.Quoted(customerText)} is no tenant id (a GUID)")}; give the customer with --of <tenantId>");

        var notes = new List<RowNote>();
        if (named is not null && of is not null && named != of)
            notes.Add(EstateValues.Note("customerId", $"the record is of the customer {named}; --of is for records that name none"));
        return ParsedRow.Good(row, complete(Draft(new SubscriptionDraft(subscription, customer), record, links, notes)));
    }

    private static SubscriptionDraft Draft(SubscriptionDraft draft, TableRow record, SubscriptionLinks links, List<RowNote> notes)
    {
        var (product, sku) = ProductIds.OfOffer(record.Text("offerid"));
        var offerName = EstateValues.Text(record.Text("offername", "productname", "title"), OfferLimits.Title, "offerName", notes);
        var start = EstateValues.Moment(record.Text("effectivestartdate", "startdate", "start", "startsat"), "effectiveStartDate", notes)
            ?? EstateValues.Moment(record.Text("creationdate", "created"), "creationDate", notes);
        var end = EstateValues.Moment(record.Text("commitmentenddate", "enddate", "end", "endsat"), "commitmentEndDate", notes);
        var months = SubscriptionWords.Months(record.Text("termduration", "term"), notes);
        var paidByUse = SubscriptionWords.IsPaidByUse(record.Text("billingtype"), notes);
        var quantity = EstateValues.Quantity(record.Text("quantity", "licensecount", "seats"), notes);
        var resellerText = record.Text(ResellerColumns);
        var reseller = EstateValues.PartnerId(resellerText, "partnerId", notes);
        SubscriptionWords.CheckContract(record.Text("contracttype"), notes);
        return draft with
        {
            CustomerName = EstateValues.Text(record.Text("customername"), PartnerLimits.Name, "customerName", notes),
            OfferKey = OfferId.Parse(record.Text("offerid", "offer")).Value?.ToString(),
            ProductId = Short(ProductIds.Product(record.Text("productid")) ?? product ?? links.Product),
            SkuId = record.Text("skuid", "planid") ?? sku ?? links.Sku,
            OfferName = offerName,
            PublisherName = EstateValues.Text(record.Text("publishername", "publisher"), OfferLimits.PublisherName, "publisherName", notes),
            PublisherKind = record.Flag("ismicrosoftproduct") switch
            {
                true => PublisherKind.Microsoft,
                false => PublisherKind.ThirdParty,
                null => PublisherKind.Unknown,
            },
            Name = EstateValues.Text(record.Text("friendlyname", "name", "subscriptionname"), OfferLimits.Title, "friendlyName", notes) ?? offerName,
            Quantity = paidByUse ? null : quantity,
            Status = SubscriptionWords.Status(record.Text("status"), notes),
            SaysReseller = reseller is not null || (resellerText is not null && EstateValues.IsNoPartnerId(resellerText)),
            ResellerPartnerId = reseller,
            StartsAt = start,
            EndsAt = end ?? EstateValues.After(start, months, "termDuration", notes),
            CancellationAllowedUntil = EstateValues.Moment(
                record.Text("cancellationalloweduntildate", "cancellationalloweduntil"), "cancellationAllowedUntilDate", notes),
            OrderId = EstateValues.Text(record.Text("orderid"), PartnerLimits.OrderId, "orderId", notes),
            Warnings = notes,
        };
    }

    private static string? Short(string? productId) => productId is { Length: > OfferLimits.ExternalId } ? null : productId;

    private static DateTimeOffset? FullRefundUntil(JsonFields record) => record.List("refundoptions")
        .Where(option => FieldName.Plain(option.Text("type") ?? string.Empty) is "full")
        .Max(option => option.Moment("expiresat", "expiresafter"));

    private static ParsedRow<SubscriptionDraft> Refused(string row, string field, string reason) =>
        ParsedRow.Bad<SubscriptionDraft>(row, EstateValues.Note(field, reason));
}
