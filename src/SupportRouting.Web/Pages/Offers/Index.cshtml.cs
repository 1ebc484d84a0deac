using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Pages.Tickets;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Offers;

public sealed class IndexModel(SearchOffers search, CurrentUser me) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Whether only the words typed are looked for, and none that are near.</summary>
    [BindProperty(SupportsGet = true)]
    public bool AsTyped { get; set; }

    /// <summary>Whether it was typed into the one search box for everything.</summary>
    [BindProperty(SupportsGet = true, Name = "top")]
    public bool FromTop { get; set; }

    public OfferPage Found { get; private set; } = new([], null);

    public int Count { get; private set; }

    public bool IsFirstPage => string.IsNullOrEmpty(After);

    public string CountText => Count > SearchOffers.CountCap
        ? Words.Fill(OffersText.CountCapped, SearchOffers.CountCap)
        : Plural.Of(Count, OffersText.CountOne, OffersText.CountFew, OffersText.CountMany);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Query = Clean(Query);
        if (FromTop && !me.Records.IsNobody && TicketNumber.TryParse(Query, out var number))
            return Redirect(TicketAddresses.Details(number.Value));
        var after = OfferCursor.Parse(After);
        Found = await search.PageAsync(Query, after, PageSize, cancel, AsTyped);
        if (FromTop && Found.Exact is { } exact)
            return Redirect(OfferAddresses.Details(exact));
        Count = after is null && Found.Next is null ? Found.Rows.Count : await search.CountAsync(Found.Corrected ?? Query, cancel);
        return Request.IsHtmx() ? Partial("_Results", this) : Page();
    }

    // What a box can hold but no search can use must not be an error page.
    private static string? Clean(string? query)
    {
        var text = query?.Replace("\0", string.Empty, StringComparison.Ordinal).Trim();
        return text is null ? null : StorableText.Cut(text, SearchOffers.QueryMaxLength);
    }
}
