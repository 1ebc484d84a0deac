namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>
/// The pages that tests walk over: accessibility, headers, untranslated words. A page with an id in its address is
/// listed with one of the sample data. The endpoint test fails for a page that is missing here.
/// </summary>
public static class PortalMap
{
    public static readonly string[] Pages =
    [
        "/ask",
        "/ask?asker=customer&topic=T31&offerId=northwind.northwind-backup&purchaseChannel=csp&technicalSupportBy=isv",
        "/ask?asker=customer&topic=T31&offerId=northwind.northwind-backup",
        "/ask?asker=customer&topic=T58&purchaseChannel=csp",
        "/offers",
        "/offers?query=nothing-like-it",
        "/offers/northwind.northwind-backup",
        "/who-answers-what",
        "/who-answers-what/T32",
        "/account",
        "/api/docs",
    ];
}
