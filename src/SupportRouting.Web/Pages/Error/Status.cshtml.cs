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

    public string Title => Status switch
    {
        404 => ErrorsText.NotFoundTitle,
        403 => ErrorsText.ForbiddenTitle,
        413 => ErrorsText.TooLargeTitle,
        429 => ErrorsText.TooManyTitle,
        >= 500 => ErrorsText.FailedTitle,
        _ => ErrorsText.BadRequestTitle,
    };

    public string Body => Status switch
    {
        404 => ErrorsText.NotFoundBody,
        403 => ErrorsText.ForbiddenBody,
        413 => ErrorsText.TooLargeBody,
        429 => ErrorsText.TooManyBody,
        >= 500 => Words.Fill(ErrorsText.FailedBody, HttpContext.TraceIdentifier),
        _ => ErrorsText.BadRequestBody,
    };

    public void OnGet() => Response.StatusCode = Status;

    public void OnPost() => Response.StatusCode = Status;
}
