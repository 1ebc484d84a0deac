using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Partners;

public sealed class EditModel(GetPartner partners, SavePartner save) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public Guid TenantId { get; set; }

    [TempData]
    public bool IsSaved { get; set; }

    public PartnerForm Form { get; private set; } = new(new PartnerInput(), "", null);

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await partners.ForAsync(TenantId, cancel) is not { Partner: var stored })
            return NotFound();
        Name = stored.Name;
        Form = new PartnerForm(PartnerInput.Of(stored), PartnerInput.Seen(stored), null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "Input")] PartnerInput input, string? seen, CancellationToken cancel)
    {
        var before = PartnerInput.ReadSeen(seen);
        var saved = await save.ChangeAsync(TenantId, before, input.ToDraft(), cancel);
        if (saved.Fault == PartnerFault.NotFound)
            return NotFound();
        if (saved.Fault == PartnerFault.None)
        {
            IsSaved = true;
            return Redirect(PartnerAddresses.Details(TenantId));
        }

        if (saved.Fault == PartnerFault.PartnerIdTaken)
            ModelState.AddModelError("Input.PartnerId", PartnersText.ErrorPartnerIdTaken);
        Name = before?.Name ?? input.Name ?? "";
        Form = saved.Stored is { } stored
            ? new PartnerForm(
                before is null ? input : PartnerInput.Of(input.ToDraft().Over(before, stored)), PartnerInput.Seen(stored), PartnerChanges.Between(before, stored))
            : new PartnerForm(input, seen ?? "", null);
        return this.Again();
    }

    public Task<bool> PrepareAsync(CancellationToken cancel)
    {
        Form = PartnerForm.AsSent(Request);
        Name = PartnerInput.ReadSeen(Form.Seen)?.Name ?? Form.Input.Name ?? "";
        return Task.FromResult(true);
    }
}
