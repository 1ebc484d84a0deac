using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Partners.Support;
using SupportRouting.Web.Infrastructure;

namespace SupportRouting.Web.Pages.Admin.Support;

/// <summary>Changes a setting, ends it, or takes away one that has not been in force before today.</summary>
public sealed class ChangeModel(SupportSteps steps, ListSupport settings, KeepSupport keep) : PageModel
{
    [TempData]
    public string? Told { get; set; }

    public SupportForm Form { get; private set; } = new(new SupportInput());

    public SupportRow Stored => Form.Stored ?? throw new InvalidOperationException("The page is shown without its setting.");

    public async Task<IActionResult> OnGetAsync(long number, bool end, CancellationToken cancel)
    {
        if (await settings.FindAsync(number, cancel) is not { } stored)
            return NotFound();
        Form = FormOf(stored, SupportInput.Of(stored.Terms));
        var change = new SupportChange(stored.Owner, number, stored.Terms);
        Form = await steps.BesideAsync(Form, change, cancel);
        if (!end)
            return Page();
        change = change with { Terms = Form.MayGo ? null : stored.Terms with { Until = settings.Today.AddDays(-1) } };
        Form = await steps.LookAsync(Form with { Input = Form.Input with { Until = SupportInput.Write(change.Terms is { } ended ? ended.Until : stored.Terms.Until) } }, change, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long number, [Bind(Prefix = "Input")] SupportInput input, string? @do, CancellationToken cancel)
    {
        if (await settings.FindAsync(number, cancel) is not { } stored)
            return NotFound();
        input = input with { Before = SupportDo.Before(@do) ?? input.Before };
        Form = FormOf(stored, input);
        var (terms, wrong) = input.Read();
        var isAway = SupportDo.What(@do) is SupportDo.LookAway or SupportDo.TakeAway;
        if (!isAway && !SupportErrors.Check(ModelState, input, terms, wrong))
            return this.Again();
        var step = await steps.RunAsync(
            Form, new SupportChange(stored.Owner, number, isAway ? null : terms), @do is SupportDo.Save or SupportDo.TakeAway, cancel);
        Form = step.Form;
        if (step.Done is { } done)
        {
            Told = done.Write();
            return Redirect(SupportAddresses.List);
        }

        if (step.Fault is null)
            return Page();
        if (step.Fault.Fault is SupportFault.NotFound)
            return NotFound();
        SupportErrors.Add(ModelState, step.Fault);
        return this.Again();
    }

    private SupportForm FormOf(SupportRow stored, SupportInput input) => new(input) { Stored = stored, MayGo = keep.MayGo(stored.Terms) };
}
