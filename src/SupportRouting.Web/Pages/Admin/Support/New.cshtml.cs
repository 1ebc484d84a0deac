using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Partners.Support;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Infrastructure;

namespace SupportRouting.Web.Pages.Admin.Support;

public sealed class NewModel(SupportSteps steps, FindCovered covered, ListSupport settings) : PageModel
{
    [TempData]
    public string? Told { get; set; }

    public SupportForm Form { get; private set; } = new(new SupportInput());

    /// <param name="offer">The offer it is about.</param>
    /// <param name="publisher">The publisher it is about.</param>
    /// <param name="look">Whether open tickets are looked at as it is set already.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task OnGetAsync(string? offer, string? publisher, bool look, CancellationToken cancel)
    {
        var (scope, about) = offer is not null ? (TechnicalSupportScope.Offer, offer)
            : publisher is not null ? (TechnicalSupportScope.Publisher, publisher)
            : (TechnicalSupportScope.General, null);
        Form = new SupportForm(new SupportInput { Scope = FactNames.Name(scope), About = about, From = SupportInput.Write(settings.Today) });
        var kind = offer is not null ? NoticeScope.Offer : NoticeScope.Publisher;
        var owner = about is null ? SupportOwner.General
            : await covered.ExactAsync(kind, about, cancel) is { } record ? SupportOwner.Of(record)
            : null;
        if (owner is null)
            return;
        Form = await steps.BesideAsync(Form, SupportChange.None(owner), cancel);
        if (look)
            Form = await steps.LookAsync(Form, SupportChange.None(owner), cancel);
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "Input")] SupportInput input, string? @do, CancellationToken cancel)
    {
        input = input with { Before = SupportDo.Before(@do) ?? input.Before };
        Form = new SupportForm(input);
        var (terms, wrong) = input.Read();
        var isStored = SupportDo.What(@do) is SupportDo.LookStored or SupportDo.Route;
        var (owner, like) = await SupportErrors.OwnerAsync(ModelState, covered, input, cancel);
        Form = Form with { Like = like };
        if ((!isStored && !SupportErrors.Check(ModelState, input, terms, wrong)) || owner is null)
            return this.Again();
        var change = isStored ? SupportChange.None(owner) : new SupportChange(owner, null, terms);
        var step = await steps.RunAsync(Form, change, @do is SupportDo.Save or SupportDo.Route, cancel);
        Form = step.Form;
        if (step.Done is { } done)
        {
            Told = done.Write();
            return Redirect(SupportAddresses.List);
        }

        if (step.Fault is null)
            return Page();
        SupportErrors.Add(ModelState, step.Fault);
        return this.Again();
    }
}
