using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Notices;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Pages.Tickets;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Notices;

public sealed class NewModel(KeepNotice keep, FindCovered covered, CurrentUser me, DeskTime desk, TimeProvider time) : PageModel
{
    public NoticeForm Form { get; private set; } = new(new NoticeInput(), "");

    public void OnGet(string? offer) => Form = new NoticeForm(
        new NoticeInput
        {
            Kind = FactNames.Name(NoticeKind.Outage),
            Severity = FactNames.Name(NoticeSeverity.Major),
            Scope = FactNames.Name(NoticeScope.Offer),
            Covered = offer,
            Language = PortalLanguage.Current.Code,
            From = DueField.Write(time.GetUtcNow(), desk),
        }, "")
    { Key = FormKey.New(time) };

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "Input")] NoticeInput input, string? key, CancellationToken cancel)
    {
        Form = new NoticeForm(input, "") { Key = key };
        var (notice, wrong) = input.Read(null, desk);
        if (!NoticeErrors.Check(ModelState, notice, wrong))
            return this.Again();
        var saved = await keep.AddAsync(notice, FormKey.Request(me, key, "notice", notice.ToString()), me.Actor, cancel);
        if (saved.Fault is NoticeSaveFault.None)
            return Redirect(NoticeAddresses.Details(saved.Number));
        if (saved.Fault is NoticeSaveFault.NothingCovered)
            Form = Form with { Like = await NoticeErrors.NothingCoveredAsync(ModelState, covered, notice, cancel) };
        else if (saved.Fault is NoticeSaveFault.KeyIsTaken)
            // It was kept once, went back and was changed: what stands there now is another notice.
            Form = Form with { Key = FormKey.New(time) };
        return this.Again();
    }
}
