namespace SupportRouting.Web.Infrastructure;

internal static class HtmxRequest
{
    /// <summary>Whether htmx asks for a part of a page; without JavaScript the whole page is sent.</summary>
    public static bool IsHtmx(this HttpRequest request) =>
        request.Headers.ContainsKey("HX-Request") && !request.Headers.ContainsKey("HX-History-Restore-Request");
}
