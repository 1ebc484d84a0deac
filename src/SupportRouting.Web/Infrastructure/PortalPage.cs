using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SupportRouting.Web.Infrastructure;

/// <summary>A page with a form says how to fill itself when what was sent is not valid and it is shown again.</summary>
public interface IShownAgain
{
    /// <returns>False when what it would show is not there.</returns>
    Task<bool> PrepareAsync(CancellationToken cancel);
}

internal static class PageResults
{
    /// <summary>The page again with what was typed, as a 400.</summary>
    public static PageResult Again(this PageModel page)
    {
        var result = page.Page();
        result.StatusCode = StatusCodes.Status400BadRequest;
        return result;
    }
}
