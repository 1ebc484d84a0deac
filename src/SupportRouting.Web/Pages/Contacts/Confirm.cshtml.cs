using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;
using SupportRouting.Web.Pages.Offers;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Contacts;

/// <summary>Confirms the contacts that somebody looked at, or takes that back, and goes back to where they stand.</summary>
public sealed class ConfirmModel(ConfirmContacts confirm, RenewContactWork work, CurrentUser me) : PageModel
{
    private const int MostAtOnce = 200;

    private RecordActor Actor => new(me.Id, me.DisplayName);

    public IActionResult OnGet() => Redirect(OfferAddresses.ListPath);

    public async Task<IActionResult> OnPostAsync(string[] contact, string? back, CancellationToken cancel)
    {
        var seen = contact.Take(MostAtOnce).Select(ContactKey.Parse).OfType<ContactKey>().ToList();
        var outcome = await confirm.RunAsync(seen, ConfirmationWay.Person, Actor, cancel);
        await work.OfContactsAsync(seen.Select(key => key.Id), cancel);
        return Tell(ContactsDone.Of(outcome), back);
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid[] change, string? back, CancellationToken cancel)
    {
        var left = 0;
        foreach (var id in change.Take(MostAtOnce))
            left += await confirm.UndoAsync(id, Actor, cancel) ? 0 : 1;
        await work.OfChangesAsync(change, cancel);
        return Tell(new ContactsDone(0, left, [], IsUndo: true), back);
    }

    private LocalRedirectResult Tell(ContactsDone done, string? back)
    {
        TempData[ContactsDone.Told] = done.Write();
        return LocalRedirect(Url.IsLocalUrl(back) ? back : OfferAddresses.ListPath);
    }
}
