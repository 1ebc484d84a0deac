using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>Changes the tickets that were selected in the queue, or takes that back, and goes back to the queue.</summary>
public sealed class BulkModel(ChangeTickets change, UndoChange undo, CurrentUser me) : PageModel
{
    [TempData]
    public string? Told { get; set; }

    public IActionResult OnGet() => Redirect(QueueAddresses.Path);

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "")] BulkInput input, string? back, CancellationToken cancel)
    {
        var (action, fault) = input.Read(me.Id);
        if (action is null)
            return Show(new QueueDone { Fault = fault, Typed = input with { Tickets = [] }, Picked = [.. input.Picked.Select(one => one.Number)] }, back);
        var outcome = await change.RunAsync(input.Picked, action, me.Actor, cancel);
        return Show(QueueDone.Of(action, outcome), back);
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, string? back, CancellationToken cancel)
    {
        var outcome = await undo.RunAsync(id, me.Actor, cancel);
        return Show(outcome is null ? new QueueDone { Fault = QueueText.UndoGone } : QueueDone.Undone(outcome), back);
    }

    private IActionResult Show(QueueDone done, string? back)
    {
        if (Request.IsHtmx())
            return Partial("_QueueDone", done);
        Told = done.Write();
        return LocalRedirect(Url.IsLocalUrl(back) ? back : QueueAddresses.Path);
    }
}
