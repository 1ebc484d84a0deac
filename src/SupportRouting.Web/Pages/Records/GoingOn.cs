using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Web.Pages.Records;

/// <summary>The address of a merged record leads to the one that goes on, whose page says so.</summary>
public static class GoingOn
{
    public const string Told = "InStead";

    public static IActionResult GoOn(this PageModel page, RecordKind kind, string goesOn, string asked)
    {
        page.TempData[Told] = asked;
        return new RedirectResult(RecordAddresses.Of(kind, goesOn));
    }
}
