using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SupportRouting.Data.Offers.Confirmations;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Confirm;

/// <summary>
/// Stands before the pages of publishers: few visits from one address, nothing kept by browsers or search engines, no address passed on, and
/// the language that was asked for, unless the visitor chose another.
/// </summary>
public sealed class ConfirmationGate(OpenConfirmation open, ConfirmationVisit visit, ConfirmationThrottle throttle, TextOptions text) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var headers = http.Response.Headers;
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.CacheControl = "no-store";
        if (!throttle.Allows(http.Connection.RemoteIpAddress?.ToString() ?? ""))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
            return;
        }

        if (context.RouteData.Values["token"] is string token)
            visit.Opened = await open.RunAsync(token, http.RequestAborted);
        Speak(http.Request, visit.Opened?.Request.Language ?? context.RouteData.Values["language"] as string);
        await next();
    }

    private void Speak(HttpRequest request, string? code)
    {
        if (text.Pseudo || PortalLanguage.IsKnown(request.Cookies[PreferenceCookies.Language]) || PortalLanguage.CultureOf(code) is not { } language)
            return;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language, language);
    }
}
