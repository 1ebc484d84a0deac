using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Tickets;

public sealed class IndexModel(
    TicketQueue queue, Colleagues colleagues, SavedViews saved, CurrentUser me, RoutingPolicy policy, DeskTime desk, TimeProvider time) : PageModel
{
    public const int PageSize = 50;

    [TempData]
    public string? Told { get; set; }

    public QueueDone? Done { get; private set; }

    public TicketFilter Filter { get; private set; } = new();

    public TicketPage Found { get; private set; } = new([], null);

    public QueueViews Views { get; private set; } = new(IsStaff: false, new Dictionary<TicketView, int>());

    public IReadOnlyList<SavedView> Saved { get; private set; } = [];

    public IReadOnlyList<Colleague> Staff { get; private set; } = [];

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public bool IsStaff => me.IsStaff;

    public bool IsFirstPage => After is null;

    public bool ShowsPanel => Request.Query[QueueAddresses.Panel].Count > 0;

    public IReadOnlyList<Topic> Topics => policy.Topics;

    public bool IsPicked(TicketRow row) => Done?.Picked.Contains(row.Number) is true;

    public IEnumerable<QueueFilterChip> FilterChips => QueueFilterChip.Of(Filter, IsStaff, Found, Staff);

    public TicketCursor? After => TicketCursor.Parse(Request.Query["after"].FirstOrDefault());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (me.Records.IsNobody)
            return NotFound();
        await PrepareAsync(cancel);
        Done = QueueDone.Read(Told);
        return ShowsPanel && Request.IsHtmx() ? Partial("_QueuePanel", this) : Page();
    }

    /// <summary>The counts and the list alone, for a page that stands open.</summary>
    public async Task<IActionResult> OnGetLiveAsync(CancellationToken cancel)
    {
        if (me.Records.IsNobody)
            return NotFound();
        await PrepareAsync(cancel);
        return Partial("_QueueLive", this);
    }

    private async Task PrepareAsync(CancellationToken cancel)
    {
        var filter = QueueFilter.Read(Request.Query);
        Filter = IsStaff ? filter : QueueFilter.ForReseller(filter);
        var midnight = desk.EndOfDay(Now);
        // The panel stands in the list's place; a page that shows it beside the list has the list already.
        if (!ShowsPanel)
            Found = await queue.PageAsync(Filter, me.Actor, midnight, After, PageSize, cancel);
        Views = new(IsStaff, await queue.CountAsync(QueueViews.ToCount(IsStaff), me.Actor, midnight, cancel));
        Saved = await saved.ListAsync(me.Actor, cancel);
        if (IsStaff)
            Staff = await colleagues.ListAsync(cancel);
    }
}
