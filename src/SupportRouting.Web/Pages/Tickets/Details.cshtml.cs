using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Tickets;

public sealed class DetailsModel(
    ReadTicket tickets, Colleagues colleagues, WorkOnTicket work, WriteOnTicket writing, ShowToAsker showing, PolicyTable table, CurrentUser me, DeskTime desk) : PageModel
{
    private TicketDetails? _ticket;

    public TicketDetails Ticket => _ticket ?? throw new InvalidOperationException("The page is shown without its ticket.");

    public TicketTimelinePage Timeline { get; private set; } = new([], null);

    public TimelinePart Part { get; private set; } = new(null, false);

    public IReadOnlyList<Colleague> Staff { get; private set; } = [];

    public KeptDecision? Kept { get; private set; }

    /// <summary>The decision before the last one.</summary>
    public KeptDecision? Earlier { get; private set; }

    public bool IsStaff => me.IsStaff;

    public Guid? MyId => me.Id;

    public IReadOnlyList<TicketMove> Moves => TicketButtons.For(Ticket, me.IsStaff);

    public TicketPlanInput Plan { get; private set; } = new();

    public string? Note { get; private set; }

    public string? Reply { get; private set; }

    /// <summary>What others did since the person began.</summary>
    public IReadOnlyList<TicketEntryRecord> Since { get; private set; } = [];

    /// <summary>Why nothing was changed, where no field is to blame.</summary>
    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number, string? before, string? show, string? write, CancellationToken cancel)
    {
        if (!TicketNumber.TryParse(number, out var found))
            return NotFound();
        if (number != found.ToString())
            return Redirect(TicketAddresses.Details(found.Value) + Request.QueryString);
        Reply = write == "prepared" ? await writing.PreparedAsync(found.Value, cancel) : null;
        Part = new TimelinePart(long.TryParse(before, CultureInfo.InvariantCulture, out var line) ? line : null, show == "words");
        return await LoadAsync(found.Value, cancel) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(string number, string? seen, string? move, CancellationToken cancel) =>
        ChangeAsync(number, seen, which => FactNames.TryRead<TicketMove>(move, out var wanted) && TicketButtons.All.Contains(wanted)
            ? work.MoveAsync(which, wanted, me.Actor, cancel)
            : Task.FromResult(TicketResult.Not(TicketFault.MoveNotAllowed)), cancel);

    public Task<IActionResult> OnPostMineAsync(string number, string? seen, CancellationToken cancel) =>
        ChangeAsync(number, seen, which => work.AssignAsync(which, me.Id, me.Actor, cancel), cancel);

    public async Task<IActionResult> OnPostPlanAsync(
        string number, string? seen, [Bind(Prefix = "plan")] TicketPlanInput plan, [Bind(Prefix = "was")] TicketPlanInput was, CancellationToken cancel)
    {
        var (wanted, wrong) = plan.Read(was, desk);
        foreach (var field in wrong)
            ModelState.AddModelError(field, TicketErrors.Of(field));
        var result = await ChangeAsync(
            number, seen, which => wanted is null ? Nothing() : work.PlanAsync(which, wanted, me.Actor, cancel), cancel);
        if (_ticket is not null)
            Plan = plan.Over(was, TicketPlanInput.Of(_ticket, desk));
        return result;
    }

    public Task<IActionResult> OnPostNoteAsync(string number, string? key, string? text, CancellationToken cancel)
    {
        Note = text;
        return ChangeAsync(number, null, which => IsWritten(nameof(Note), text) is { } written
            ? writing.NoteAsync(which.Number, key, written, cancel)
            : Nothing(), cancel);
    }

    public Task<IActionResult> OnPostReplyAsync(string number, string? seen, string? key, string? text, string? then, CancellationToken cancel)
    {
        Reply = text;
        var move = FactNames.TryRead<TicketMove>(then, out var wanted) && TicketButtons.WithAnswer.Contains(wanted) ? wanted : (TicketMove?)null;
        return ChangeAsync(number, move is null ? null : seen, which => IsWritten(nameof(Reply), text) is { } written
            ? writing.ReplyAsync(which, key, written, move, cancel)
            : Nothing(), cancel);
    }

    public Task<IActionResult> OnPostShowAsync(string number, string? entry, CancellationToken cancel) =>
        ChangeAsync(number, null, which => long.TryParse(entry, CultureInfo.InvariantCulture, out var line)
            ? showing.RunAsync(which.Number, line, me.Actor, cancel)
            : Task.FromResult(TicketResult.Not(TicketFault.UnknownId)), cancel);

    public string? ErrorOf(string field) => ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage;

    private static Task<TicketResult> Nothing() => Task.FromResult(TicketResult.Not(TicketFault.None));

    private string? IsWritten(string field, string? text)
    {
        if (TicketErrors.OfText(text) is not { } error)
            return text?.Trim();
        ModelState.AddModelError(field, error);
        return null;
    }

    private async Task<IActionResult> ChangeAsync(string number, string? seen, Func<TicketSeen, Task<TicketResult>> change, CancellationToken cancel)
    {
        if (!TicketNumber.TryParse(number, out var found))
            return NotFound();
        var result = await change(new TicketSeen(found.Value, long.TryParse(seen, CultureInfo.InvariantCulture, out var line) ? line : null));
        if (result.IsDone && ModelState.IsValid)
            return Redirect(TicketAddresses.Details(found.Value));
        if (result.Fault is TicketFault.NotFound || !await LoadAsync(found.Value, cancel))
            return NotFound();
        Since = result.Since;
        if (result.Fault is TicketFault.NoSuchAssignee)
            ModelState.AddModelError(nameof(TicketPlanInput.Assignee), TicketErrors.Of(nameof(TicketPlanInput.Assignee)));
        else
            Refusal = TicketErrors.Of(result.Fault, Ticket.Status);
        return this.Again();
    }

    private async Task<bool> LoadAsync(long number, CancellationToken cancel)
    {
        _ticket = await tickets.FindAsync(number, me.Actor, cancel);
        if (_ticket is null)
            return false;
        Timeline = await tickets.TimelineAsync(_ticket, Part, me.Actor, cancel);
        Staff = me.IsStaff ? await colleagues.ListAsync(cancel) : [];
        Plan = TicketPlanInput.Of(_ticket, desk);
        Kept = KeptDecision.Of(_ticket.Decisions.Count > 0 ? _ticket.Decisions[0] : null, table);
        Earlier = KeptDecision.Of(_ticket.Decisions.Count > 1 ? _ticket.Decisions[1] : null, table);
        return true;
    }
}
