using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Partners;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>The part of a new ticket's page that shows who asked nearly the same. The question is posted: addresses end up in logs.</summary>
public sealed class LikeModel(FindDuplicates duplicates, CurrentUser me) : PageModel
{
    public IReadOnlyList<LikelyDuplicate> Duplicates { get; private set; } = [];

    public bool IsStaff => me.IsStaff;

    public IActionResult OnGet() => Redirect(QueueAddresses.New);

    public async Task<IActionResult> OnPostAsync(string? text, string? offerId, string? subscriptionId, string? askerEmail, CancellationToken cancel)
    {
        var question = new LikeQuestion(text, OfferId.Parse(offerId).Value?.ToString(), null, EmailAddress.Parse(askerEmail).Value?.Text)
        {
            SubscriptionId = SubscriptionIdText.Find(subscriptionId),
        };
        Duplicates = await duplicates.LikeAsync(question, me.Actor, cancel);
        return Partial("_Like", this);
    }
}
