using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets;

public sealed class MergeModel(ReadTicketHead heads, FindDuplicates duplicates, MergeTickets merge, CurrentUser me) : PageModel
{
    private TicketHead? _ticket;

    [FromRoute]
    public string Number { get; set; } = "";

    public TicketHead Ticket => _ticket ?? throw new InvalidOperationException("The page is shown without its ticket.");

    /// <summary>The ticket that would go on; null until one is named that is there.</summary>
    public TicketHead? Target { get; private set; }

    /// <summary>As it was typed.</summary>
    public string? Into { get; private set; }

    public IReadOnlyList<LikelyDuplicate> Duplicates { get; private set; } = [];

    public IReadOnlyList<TicketEntryRecord> Since { get; private set; } = [];

    public string? Error { get; private set; }

    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? into, CancellationToken cancel)
    {
        if (!await FindAsync(into, cancel))
            return NotFound();
        if (!string.IsNullOrWhiteSpace(into) && Target is null)
            Error = TicketPartsText.ErrorNoSuchTicket;
        else if (Target is not null && Ticket.MergedInto is null)
            Error = ErrorOf(await merge.WhyNotAsync(Ticket.Number, Target.Number, me.Actor, cancel));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? into, long? seen, CancellationToken cancel)
    {
        if (!await FindAsync(into, cancel))
            return NotFound();
        if (Target is null)
        {
            Error = TicketPartsText.ErrorNoSuchTicket;
            return this.Again();
        }

        var result = await merge.MergeAsync(new TicketSeen(Ticket.Number, seen), Target.Number, me.Actor, cancel);
        return result.IsDone ? Redirect(TicketAddresses.Details(Target.Number)) : await AgainAsync(into, result, cancel);
    }

    public async Task<IActionResult> OnPostUnmergeAsync(long? seen, CancellationToken cancel)
    {
        if (!await FindAsync(null, cancel))
            return NotFound();
        var result = await merge.UnmergeAsync(new TicketSeen(Ticket.Number, seen), me.Actor, cancel);
        return result.IsDone ? Redirect(TicketAddresses.Details(Ticket.Number)) : await AgainAsync(null, result, cancel);
    }

    private async Task<IActionResult> AgainAsync(string? into, TicketResult result, CancellationToken cancel)
    {
        if (!await FindAsync(into, cancel))
            return NotFound();
        Since = result.Since;
        Error = ErrorOf(result.Fault);
        if (Error is null)
            Refusal = TicketErrors.Of(result.Fault, Ticket.Status);
        return this.Again();
    }

    private static string? ErrorOf(TicketFault? fault) => fault switch
    {
        TicketFault.UnknownId => TicketPartsText.ErrorNoSuchTicket,
        TicketFault.SameTicket => TicketPartsText.ErrorMergeSame,
        TicketFault.MergedBefore => TicketPartsText.ErrorMergedBefore,
        TicketFault.IntoFinished => TicketPartsText.ErrorMergeFinished,
        TicketFault.OfOtherReseller => TicketPartsText.ErrorMergeReseller,
        _ => null,
    };

    private async Task<bool> FindAsync(string? into, CancellationToken cancel)
    {
        Into = into;
        _ticket = await HeadAsync(Number, cancel);
        if (_ticket is null)
            return false;
        Target = await HeadAsync(_ticket.MergedInto?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? into, cancel);
        Duplicates = Target is null ? await duplicates.OfAsync(_ticket.Number, me.Actor, cancel) : [];
        return true;
    }

    private async Task<TicketHead?> HeadAsync(string? number, CancellationToken cancel) =>
        TicketNumber.TryParse(number, out var found) ? await heads.FindAsync(found.Value, me.Actor, cancel) : null;
}
