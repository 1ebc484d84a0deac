using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Providers;

public sealed class IndexModel(FindProviders providers, EstateSearch estate, RoutingPolicy policy, CurrentUser me) : PageModel
{
    private ProvidersFound? _found;

    [BindProperty(SupportsGet = true)]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Subscription { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Customer { get; set; }

    public ProvidersFound Found => _found ?? throw new InvalidOperationException("The page is shown without its providers.");

    /// <summary>All providers but the one that is shown above them already.</summary>
    public IReadOnlyList<KnownProvider> Listed => [.. Found.Providers.Where(provider => provider.TenantId != Found.Serving?.One?.TenantId)];

    public EstateResults Results { get; private set; } = EstateResults.None;

    public Guid? SubscriptionId => ProviderAddresses.Read(Subscription);

    /// <summary>The rules that say how duties are shared.</summary>
    public IEnumerable<Citation> Sources => policy.Sources.Where(source => source.Id is "R15" or "R16");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        // Staff have no providers; what they look for here stands with the resellers.
        if (me.IsStaff)
            return Redirect("/resellers");
        _found = await providers.ForAsync(me.ResellerTenantId ?? Guid.Empty, SubscriptionId, ProviderAddresses.Read(Customer), cancel);
        Results = await FindAsync(Query, cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetFindAsync(string? query, CancellationToken cancel) => Partial("_Hits", await FindAsync(query, cancel));

    private async Task<EstateResults> FindAsync(string? query, CancellationToken cancel)
    {
        var text = query?.Trim();
        return string.IsNullOrEmpty(text) || text.Length > EstateSearch.QueryMaxLength
            ? EstateResults.None
            : new EstateResults(text, await estate.FindAsync(text, me.Records, cancel));
    }
}

/// <summary>What the type-ahead found.</summary>
public sealed record EstateResults(string Query, IReadOnlyList<EstateHit> Hits)
{
    public static EstateResults None { get; } = new("", []);
}
