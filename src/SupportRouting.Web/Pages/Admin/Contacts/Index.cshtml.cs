using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Pages.Contacts;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Admin.Contacts;

/// <summary>The contacts and links that somebody should look at, those first that most depends on.</summary>
public sealed class IndexModel(ReadContactWork list, ConfirmContacts confirm, RenewContactWork work, CurrentUser me) : PageModel
{
    private const int PageSize = 50;

    public static readonly ContactWorkReasons[] Reasons = [.. Enum.GetValues<ContactWorkReasons>().Where(reason => reason is not ContactWorkReasons.None)];

    [TempData]
    public string? Told { get; set; }

    public WorkDone? Done { get; private set; }

    public WorkFilter Filter { get; private set; } = new(null, null);

    public WorkCursor? After { get; private set; }

    public WorkPage Found { get; private set; } = new([], null);

    private RecordActor Actor => new(me.Id, me.DisplayName);

    public async Task OnGetAsync(string? reason, string? publisher, string? after, CancellationToken cancel)
    {
        Done = WorkDone.Read(Told);
        Filter = new WorkFilter(
            FactNames.TryRead<ContactWorkReasons>(reason, out var one) && one is not ContactWorkReasons.None ? one : null,
            string.IsNullOrWhiteSpace(publisher) ? null : publisher.Trim().ToLowerInvariant());
        After = WorkCursor.Parse(after);
        Found = await list.PageAsync(Filter, After, PageSize, cancel);
    }

    public async Task<IActionResult> OnPostConfirmAsync(string[] contact, string? back, CancellationToken cancel)
    {
        var keys = contact.Take(PageSize).Select(ContactKey.Parse).OfType<ContactKey>().ToList();
        var outcome = await confirm.RunAsync(keys, ConfirmationWay.Person, Actor, cancel);
        await work.OfContactsAsync(keys.Select(key => key.Id), cancel);
        return Tell(WorkDone.Of(outcome), back);
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid[] change, string? back, CancellationToken cancel)
    {
        var left = 0;
        foreach (var id in change.Take(PageSize))
            left += await confirm.UndoAsync(id, Actor, cancel) ? 0 : 1;
        await work.OfChangesAsync(change, cancel);
        return Tell(new WorkDone { Confirmed = new ContactsDone(0, left, [], IsUndo: true) }, back);
    }

    public async Task<IActionResult> OnPostSnoozeAsync(long number, string? back, CancellationToken cancel)
    {
        await list.SnoozeAsync(number, isAway: true, cancel);
        return Tell(new WorkDone { Snoozed = number }, back);
    }

    public async Task<IActionResult> OnPostWakeAsync(long number, string? back, CancellationToken cancel)
    {
        await list.SnoozeAsync(number, isAway: false, cancel);
        return Tell(new WorkDone { IsBack = true }, back);
    }

    private IActionResult Tell(WorkDone done, string? back)
    {
        if (Request.IsHtmx())
            return Partial("_WorkDone", (done, back));
        Told = done.Write();
        return LocalRedirect(Url.IsLocalUrl(back) ? back : WorkAddresses.Path);
    }
}
