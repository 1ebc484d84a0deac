using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Notices.Answers;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Notices;

/// <summary>A service notice, for everybody who signs in; who wrote it and its tickets for staff.</summary>
public sealed class DetailsModel(ReadNotices notices, NoticeTickets tickets, ReadTogether together, CurrentUser me, TimeProvider time) : PageModel
{
    private NoticeDetails? _notice;

    public NoticeDetails Notice => _notice ?? throw new InvalidOperationException("The page is shown without its notice.");

    public bool IsStaff => me.IsStaff;

    public DateTimeOffset Now { get; private set; }

    public NoticePhase Phase => Notice.PhaseAt(Now);

    public IReadOnlyList<NoticeChange> Changes { get; private set; } = [];

    public NoticeTicketPage Linked { get; private set; } = NoticeTicketPage.None;

    public NoticeTicketPage Unlinked { get; private set; } = NoticeTicketPage.None;

    /// <summary>How many open tickets are linked.</summary>
    public int OpenLinked { get; private set; }

    /// <summary>How far the last answer to all is.</summary>
    public TogetherOutcome? Answered { get; private set; }

    /// <summary>What became of what was pressed last.</summary>
    [TempData]
    public string? Told { get; set; }

    public async Task<IActionResult> OnGetAsync(long number, long? linkedAfter, long? openAfter, CancellationToken cancel)
    {
        Now = time.GetUtcNow();
        _notice = await notices.FindAsync(number, cancel);
        if (_notice is null)
            return NotFound();
        if (!me.IsStaff)
            return Page();
        Changes = await notices.ChangesAsync(number, cancel);
        Linked = await tickets.LinkedAsync(number, linkedAfter, me.Actor, cancel);
        OpenLinked = await tickets.CountOpenAsync(number, me.Actor, cancel);
        Answered = await together.LastAsync(number, cancel);
        if (Phase is NoticePhase.Current)
            Unlinked = await tickets.UnlinkedAsync(number, openAfter, me.Actor, cancel);
        return Page();
    }
}
