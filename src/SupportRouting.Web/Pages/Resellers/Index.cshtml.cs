using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Resellers;

public sealed class IndexModel(ListPartners partners, CurrentUser me) : PageModel
{
    public const string Path = "/resellers";
    public const string ProvidersGroup = "providers";

    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Group { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public PartnerPage Found { get; private set; } = new([], 0, null);

    public bool ShowsProviders => Group == ProvidersGroup;

    public bool IsFirstPage => string.IsNullOrEmpty(After);

    public bool MayChange => me.IsGlobalAdmin;

    /// <summary>Whether there is no partner of either group.</summary>
    public bool IsPortalWithoutPartners { get; private set; }

    public string CountText => Plural.Of(Found.Count, PartnersText.CountOne, PartnersText.CountFew, PartnersText.CountMany);

    public static string Address(string? query, bool providers, string? after = null) =>
        QueryHelpers.AddQueryString(Path, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["group"] = providers ? ProvidersGroup : null,
            ["query"] = string.IsNullOrWhiteSpace(query) ? null : query,
            ["after"] = after,
        });

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Query = Clean(Query);
        var group = ShowsProviders ? PartnerGroup.Providers : PartnerGroup.Resellers;
        Found = await partners.PageAsync(group, Query, OfferCursor.Parse(After), PageSize, cancel);
        if (Found.Count == 0 && string.IsNullOrEmpty(Query))
            IsPortalWithoutPartners = ShowsProviders || !await partners.AnyAsync(PartnerGroup.Providers, cancel);
        return Request.IsHtmx() ? Partial("_Results", this) : Page();
    }

    public static string Capped(int count) =>
        count > ListPartners.CountCap ? Words.Fill(PartnersText.Capped, ListPartners.CountCap) : count.ToString("N0", System.Globalization.CultureInfo.CurrentCulture);

    // What a box can hold but no search can use must not be an error page.
    private static string? Clean(string? query)
    {
        var text = query?.Replace("\0", string.Empty, StringComparison.Ordinal).Trim();
        return text is null ? null : StorableText.Cut(text, ListPartners.QueryMaxLength);
    }
}
