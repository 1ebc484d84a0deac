using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Partners;

public sealed class DetailsModel(GetPartner partners, CurrentUser me) : PageModel
{
    private PartnerDetails? _details;

    [TempData]
    public bool IsSaved { get; set; }

    public PartnerDetails Details => _details ?? throw new InvalidOperationException("The page is shown without its partner.");

    public bool MayChange => me.IsGlobalAdmin;

    public async Task<IActionResult> OnGetAsync(Guid tenantId, CancellationToken cancel)
    {
        if (await partners.ForAsync(tenantId, cancel) is not { } details)
            return NotFound();
        _details = details;
        return Page();
    }
}
