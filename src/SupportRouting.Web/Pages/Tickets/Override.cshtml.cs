using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Tickets;

public sealed class OverrideModel(ReadTicket tickets, RouteTicket routing, CurrentUser me) : PageModel, IShownAgain
{
    public static readonly TicketParty[] Parties = [TicketParty.CspPartner, TicketParty.IsvPublisher, TicketParty.Microsoft, TicketParty.NotStated];

    private TicketDetails? _ticket;

    [BindProperty]
    public OverrideInput Input { get; set; } = new();

    public TicketDetails Ticket => _ticket ?? throw new InvalidOperationException("The page is shown without its ticket.");

    public IReadOnlyList<TicketEntryRecord> Since { get; private set; } = [];

    /// <summary>Why nothing was changed, where no field is to blame.</summary>
    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await PrepareAsync(cancel))
            return NotFound();
        Input = OverrideInput.Of(Ticket);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = nameof(Input))] OverrideInput input, string? seen, CancellationToken cancel)
    {
        if (!await PrepareAsync(cancel))
            return NotFound();
        FactNames.TryRead<TicketParty>(input.Party, out var party);
        FactNames.TryRead<OverrideReason>(input.Reason, out var reason);
        return await EndAsync(await routing.OverrideAsync(SeenUpTo(seen), party, reason, input.Text?.Trim() ?? "", me.Actor, cancel), cancel);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? seen, CancellationToken cancel)
    {
        if (!await PrepareAsync(cancel))
            return NotFound();
        Input = OverrideInput.Of(Ticket);
        return await EndAsync(await routing.RemoveOverrideAsync(SeenUpTo(seen), me.Actor, cancel), cancel);
    }

    public async Task<bool> PrepareAsync(CancellationToken cancel)
    {
        var isNumber = TicketNumber.TryParse(RouteData.Values["number"]?.ToString(), out var number);
        _ticket = me.IsStaff && isNumber ? await tickets.FindAsync(number.Value, me.Actor, cancel) : null;
        return _ticket is not null;
    }

    public string? ErrorOf(string field) => ModelState[$"input.{field}"]?.Errors.FirstOrDefault()?.ErrorMessage;

    private TicketSeen SeenUpTo(string? seen) => new(Ticket.Number, long.TryParse(seen, CultureInfo.InvariantCulture, out var line) ? line : null);

    private async Task<IActionResult> EndAsync(TicketResult result, CancellationToken cancel)
    {
        if (result.IsDone)
            return Redirect(TicketAddresses.Details(Ticket.Number) + "#decision");
        Since = result.Since;
        if (!await PrepareAsync(cancel))
            return NotFound();
        Refusal = TicketErrors.Of(result.Fault, Ticket.Status);
        return this.Again();
    }
}
