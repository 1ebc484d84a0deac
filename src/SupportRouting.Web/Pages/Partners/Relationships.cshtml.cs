using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Partners;

public sealed class RelationshipsModel(GetPartner partners, SetRelationship relationships) : PageModel
{
    private PartnerDetails? _details;

    [BindProperty(SupportsGet = true)]
    public Guid TenantId { get; set; }

    [TempData]
    public bool IsSaved { get; set; }

    public PartnerDetails Details => _details ?? throw new InvalidOperationException("The page is shown without its partner.");

    public IReadOnlyList<RelatedPartner> ToAdd { get; private set; } = [];

    public string? Typed { get; private set; }

    public string? ProviderError { get; private set; }

    public string? ResellerError { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    /// <summary>Begins, ends or activates; one of the two tenants comes from the address, the other from the form.</summary>
    public async Task<IActionResult> OnPostAsync(string? provider, string? reseller, string? active, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        var isOfReseller = reseller is null;
        Typed = reseller;
        if (Guid.TryParse(reseller ?? provider, out var other)
            && await relationships.SaveAsync(isOfReseller ? other : TenantId, isOfReseller ? TenantId : other, active != "false", cancel))
        {
            IsSaved = true;
            return Redirect($"/partners/{TenantId}/relationships");
        }

        if (isOfReseller)
            ProviderError = PartnersText.ErrorNoSuchPartner;
        else
            ResellerError = PartnersText.ErrorNoSuchPartner;
        return this.Again();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        _details = await partners.ForAsync(TenantId, cancel);
        if (_details is { IsReseller: true })
            ToAdd = await partners.ProvidersToAddAsync(TenantId, cancel);
        return _details is not null;
    }
}
