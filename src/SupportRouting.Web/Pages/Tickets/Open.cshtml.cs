using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>A ticket's page says here now and then that it stands open, and is told who else has it open.</summary>
public sealed class OpenModel(OpenTickets open, CurrentUser me) : PageModel
{
    public IActionResult OnGet(string number) => Redirect($"{QueueAddresses.Path}/{Uri.EscapeDataString(number)}");

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancel) =>
        TicketNumber.TryParse(number, out var ticket) && await open.KeepAsync(ticket.Value, me.Actor, cancel) is { } others
            ? new JsonResult(others)
            : NotFound();

    public async Task<IActionResult> OnPostLeaveAsync(string number, CancellationToken cancel)
    {
        if (TicketNumber.TryParse(number, out var ticket))
            await open.LeaveAsync(ticket.Value, me.Actor, cancel);
        return new NoContentResult();
    }
}
