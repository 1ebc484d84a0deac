using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Error;

/// <summary>What a person sees instead of a bare status code. A form that failed comes here by its own method.</summary>
[IgnoreAntiforgeryToken]
public sealed class StatusModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Status { get; set; }

    /// <summary>What can be sent again once the database is back; null where that is no help.</summary>
    public FailedRequest? Failed { get; private set; }

    public string Title => Status switch
    {
        404 => ErrorsText.NotFoundTitle,
        403 => ErrorsText.ForbiddenTitle,
        413 => ErrorsText.TooLargeTitle,
        429 => ErrorsText.TooManyTitle,
        503 => ErrorsText.AwayTitle,
        >= 500 => ErrorsText.FailedTitle,
        _ => ErrorsText.BadRequestTitle,
    };

    public string Body => Status switch
    {
        404 => ErrorsText.NotFoundBody,
        403 => ErrorsText.ForbiddenBody,
        413 => ErrorsText.TooLargeBody,
        429 => ErrorsText.TooManyBody,
        503 => Words.Fill(ErrorsText.AwayBody, HttpContext.TraceIdentifier),
        >= 500 => Words.Fill(ErrorsText.FailedBody, HttpContext.TraceIdentifier),
        _ => ErrorsText.BadRequestBody,
    };

    public Task OnGetAsync() => ShowAsync();

    public Task OnPostAsync() => ShowAsync();

    private async Task ShowAsync()
    {
        if (HttpContext.Features.Get<IExceptionHandlerPathFeature>() is { } thrown)
        {
            Status = Response.StatusCode;
            if (Status == StatusCodes.Status503ServiceUnavailable)
                Failed = await FailedRequest.ReadAsync(Request, thrown.Path, HttpContext.RequestAborted);
        }

        Response.StatusCode = Status;
    }
}
