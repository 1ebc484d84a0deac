using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Notices;
using SupportRouting.Web.Pages.Tickets;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Notices;

/// <summary>Links tickets to a notice or takes one off, and goes back to where that was pressed.</summary>
public sealed class TicketsModel(LinkTickets link, CurrentUser me) : PageModel
{
    [TempData]
    public string? Told { get; set; }

    public IActionResult OnGet(long number) => Redirect(NoticeAddresses.Details(number));

    public async Task<IActionResult> OnPostAsync(long number, long[] tickets, string? back, CancellationToken cancel)
    {
        if (await link.RunAsync(number, [.. tickets.Take(LinkTickets.Most)], me.Actor, cancel) is not { } done)
            return NotFound();
        if (back is null)
            Told = string.Join(", ", done.Left.GroupBy(left => left.Why).Select(why => QueueDone.LeftOf(why.Key, why.Count())).Prepend(LinkedWords(done.Linked.Count)));
        return Back(number, back);
    }

    public async Task<IActionResult> OnPostUnlinkAsync(long number, long[] tickets, string? back, CancellationToken cancel)
    {
        foreach (var ticket in tickets.Take(LinkTickets.Most))
            await link.UnlinkAsync(number, ticket, me.Actor, cancel);
        return Back(number, back);
    }

    private static string LinkedWords(int count) =>
        count == 0 ? NoticesText.LinkedNone : Plural.Of(count, NoticesText.LinkedOne, NoticesText.LinkedFew, NoticesText.LinkedMany);

    private LocalRedirectResult Back(long number, string? back) => LocalRedirect(Url.IsLocalUrl(back) ? back : NoticeAddresses.Details(number));
}
