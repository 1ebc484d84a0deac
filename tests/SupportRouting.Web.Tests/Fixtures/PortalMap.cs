namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>
/// The pages that tests walk over: accessibility, headers, untranslated words. A page with an id in its address is
/// listed with one of the sample data. The endpoint test fails for a page that is missing here.
/// </summary>
public static class PortalMap
{
    public const string SampleImport = "/admin/import/1f0a5c60-2b11-4c0b-9a51-2f1f5f0e9a61";

    public const string SampleTicket = "/tickets/SR-000001";

    public const string SampleHandOff = SampleTicket + "/hand-off/1";

    public const string SampleNotice = "/notices/1";

    public const string SampleWrong = "/contacts/wrong?contact=c0a7ac70-0000-4000-8000-000000000001.0000000000000000";

    /// <summary>The sample reseller's own.</summary>
    public const string OwnTicket = "/tickets/SR-000003";

    public static readonly string[] Pages =
    [
        "/ask",
        "/ask?asker=customer&topic=T31&offerId=northwind.northwind-backup&purchaseChannel=csp&technicalSupportBy=isv",
        "/ask?asker=customer&topic=T31&offerId=northwind.northwind-backup",
        "/ask?asker=customer&topic=T58&purchaseChannel=csp",
        "/tickets",
        "/tickets/new",
        "/tickets/new?asker=customer&topic=T31&offerId=northwind.northwind-backup&purchaseChannel=csp",
        "/tickets/views",
        "/tickets/views?filter=%3Fview%3Dmine",
        "/tickets?view=all&words=nothing-like-it&topic=T31&panel=filter",
        "/offers",
        "/offers?query=nothing-like-it",
        "/offers?query=nortwhind",
        "/offers/northwind.northwind-backup",
        "/offers/northwind.northwind-backup/edit",
        "/offers/northwind.northwind-backup/share/CustomerSupport",
        "/offers/northwind.northwind-backup/history",
        "/offers/northwind.northwind-backup/history/first",
        "/publishers/northwind/history/first/restore",
        "/publishers/northwind",
        "/publishers/northwind/edit",
        SampleWrong,
        "/who-answers-what",
        "/who-answers-what/T32",
        "/resellers",
        "/resellers?group=providers",
        "/resellers?query=nothing-like-it",
        "/partners/d1a0c3f4-2222-4c0b-9a51-2f1f5f0e9a22",
        "/partners/7d3f0c52-4a51-4d0e-9a75-2f6f3f6c1a01",
        "/partners/d1a0c3f4-2222-4c0b-9a51-2f1f5f0e9a22/edit",
        "/partners/d1a0c3f4-2222-4c0b-9a51-2f1f5f0e9a22/duties",
        "/partners/d1a0c3f4-2222-4c0b-9a51-2f1f5f0e9a22/relationships",
        "/partners/7d3f0c52-4a51-4d0e-9a75-2f6f3f6c1a01/relationships",
        "/partners/new",
        SampleTicket,
        SampleTicket + "?show=words",
        SampleTicket + "/facts",
        SampleTicket + "/override",
        SampleTicket + "/parts",
        SampleTicket + "/split",
        SampleTicket + "/merge",
        SampleTicket + "/merge?into=SR-000002",
        SampleTicket + "/answer",
        "/publishers/northwind/hand-off-settings",
        SampleTicket + "/hand-off",
        SampleHandOff,
        "/admin/review",
        "/admin/review?state=rejected&publisher=nothing-like-it",
        "/admin/import",
        SampleImport,
        "/admin/contacts",
        "/admin/contacts?reason=bounced&publisher=nothing-like-it",
        "/admin/duplicates",
        "/admin/duplicates?show=merged",
        "/admin/duplicates/compare",
        "/admin/duplicates/compare?one=polana.polana-ecommerce&other=polana-saas.polana-sklep",
        "/admin/duplicates/compare?one=nothing.like-it&other=northwind",
        "/admin/confirmations/northwind.northwind-backup",
        "/admin/confirmations/northwind",
        "/admin/audit",
        "/admin/audit?what=overridden&from=2025-01-01",
        "/admin/audit?ticket=nothing-like-it",
        "/admin/privacy",
        "/admin/notices",
        "/admin/notices?state=over",
        "/admin/notices/new",
        "/admin/notices/1/edit",
        SampleNotice,
        SampleNotice + "/answer",
        "/admin/technical-support",
        "/admin/technical-support?state=ended",
        "/admin/technical-support?about=nothing-like-it",
        "/admin/technical-support/new",
        "/admin/technical-support/1",
        "/admin/technical-support/2?end=true",
        "/account",
        "/api/docs",
    ];

    /// <summary>What a reseller sees where staff see something else.</summary>
    public static readonly string[] ResellerPages =
    [
        "/tickets",
        "/tickets?view=all&panel=filter",
        "/tickets/new?topic=T16",
        OwnTicket,
        OwnTicket + "/parts",
        SampleNotice,
        "/providers",
        "/providers?query=bodegas",
        "/providers?query=nothing-like-it",
        "/providers?subscription=51000000-0000-4000-8000-000000000002",
        "/providers?customer=c0000000-0000-4000-8000-000000000008",
        "/providers?subscription=51000000-0000-4000-8000-000000000009",
        "/ask?asker=indirectReseller&topic=T16&purchaseChannel=csp",
        "/ask?asker=indirectReseller&topic=T16&subscriptionId=51000000-0000-4000-8000-000000000002",
    ];
}
