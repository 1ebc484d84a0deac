using SupportRouting.Data.Tickets.Import;

namespace SupportRouting.Data.Import;

/// <summary>The names of fields and columns by which a record tells its kind.</summary>
internal static class RecordNames
{
    private static readonly string[] CustomerOnly =
        ["companyprofile", "relationshiptopartner", "associatedpartnerid", "primarydomainname", "companyname"];

    private static readonly string[] SubscriptionOnly =
    [
        "subscriptionid", "friendlyname", "commitmentenddate", "effectivestartdate", "entitlementid", "contracttype", "termduration",
        "autorenewenabled",
    ];

    private static readonly string[] Bought = ["offerid", "offername", "productid", "productname"];

    private static readonly string[] ByWhom =
        ["customerid", "customertenantid", "quantity", "orderid", "billingcycle", "refundoptions", "licensecount"];

    private static readonly string[] OrdersAndInvoices =
        ["chargetype", "unitprice", "invoicenumber", "termandbillingcycle", "lineitems", "targetofferid"];

    private static readonly string[] Tenant = ["tenantid", "customertenantid", "customerid", "microsoftid", "id"];

    private static readonly string[] ContactOnly =
        ["email", "contactemail", "mail", "phone", "contactphone", "contactname", "contacturl", "kind", "contactkind"];

    private static readonly string[] Offer = ["publisherid", "offerid", "offer", "uniqueproductid", "appsourceid"];

    private static readonly string[] Publisher = ["publisher", "publishername", "stackowner"];

    /// <summary>By the type that Partner Center writes into its resources.</summary>
    public static ImportKind? KindOfObject(string objectType) => FieldName.Plain(objectType) switch
    {
        "partnerrelationship" => ImportKind.Relationships,
        "customer" or "customercompanyprofile" => ImportKind.Customers,
        "subscription" => ImportKind.Subscriptions,
        "product" => ImportKind.Offers,
        _ => null,
    };

    public static ImportKind? KindOf(HashSet<string> names) =>
        TicketColumns.Recognises(names) ? ImportKind.Tickets : EstateKindOf(names) ?? (IsOrderOrInvoice(names) || (!names.Overlaps(Offer) && !names.Overlaps(Publisher)) ? null
            : names.Overlaps(ContactOnly) ? ImportKind.Contacts
            : names.Overlaps(Offer) ? ImportKind.Offers
            : null);

    public static ImportKind? EstateKindOf(HashSet<string> names)
    {
        if (TicketColumns.Recognises(names))
            return null;
        if (names.Contains("relationshiptype"))
            return ImportKind.Relationships;
        if (IsOrderOrInvoice(names))
            return null;
        if (names.Overlaps(SubscriptionOnly) || (names.Overlaps(Bought) && names.Overlaps(ByWhom)))
            return ImportKind.Subscriptions;
        // A billing profile has an id of its own.
        return names.Overlaps(Tenant) && (names.Overlaps(CustomerOnly) || IsPlainCustomer(names)) && !names.Contains("defaultaddress")
            ? ImportKind.Customers
            : null;
    }

    /// <summary>They speak of subscriptions, offers and publishers too, and are none of them.</summary>
    public static bool IsOrderOrInvoice(HashSet<string> names) => names.Overlaps(OrdersAndInvoices);

    private static bool IsPlainCustomer(HashSet<string> names) =>
        names.Contains("name") && names.Contains("domain") && !names.Overlaps(Publisher) && !names.Overlaps(Offer);
}
