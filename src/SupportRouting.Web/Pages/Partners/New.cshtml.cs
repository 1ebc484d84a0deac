using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Partners;

public sealed class NewModel(SavePartner save) : PageModel, IShownAgain
{
    [TempData]
    public bool IsSaved { get; set; }

    public PartnerForm Form { get; private set; } = new(new PartnerInput { IsNew = true }, "", null);

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "Input")] PartnerInput input, CancellationToken cancel)
    {
        var tenantId = Guid.Parse(input.TenantId ?? "");
        var saved = await save.AddAsync(tenantId, input.ToDraft(), cancel);
        if (saved.Fault == PartnerFault.None)
        {
            IsSaved = true;
            return Redirect(PartnerAddresses.Details(tenantId));
        }

        Form = new PartnerForm(input, "", null);
        if (saved.Fault == PartnerFault.PartnerIdTaken)
            ModelState.AddModelError("Input.PartnerId", PartnersText.ErrorPartnerIdTaken);
        else
            ModelState.AddModelError("Input.TenantId", PartnersText.ErrorTenantTaken);
        return this.Again();
    }

    public Task<bool> PrepareAsync(CancellationToken cancel)
    {
        Form = PartnerForm.AsSent(Request);
        return Task.FromResult(true);
    }
}
