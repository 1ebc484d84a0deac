using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Pages.Records;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Offers;

/// <summary>Says what giving an offer's contacts of one kind to all offers of the publisher does, and does it.</summary>
public sealed class ShareModel(ShareContacts share, CurrentUser me) : PageModel
{
    private SharePlan? _plan;

    [TempData]
    public string? Done { get; set; }

    public SharePlan Plan => _plan ?? throw new InvalidOperationException("The page is shown without its offer.");

    public OfferContactKind Kind { get; private set; }

    public string? Reason { get; private set; }

    public bool IsChanged { get; private set; }

    public IReadOnlyList<(string Label, string Words)> Problems { get; private set; } = [];

    /// <summary>What was shown, so that nothing else is done.</summary>
    public string Seen => ChangeList.Mark([.. Plan.OfferChanges, .. Plan.PublisherChanges]);

    public async Task<IActionResult> OnGetAsync(string offerId, string kind, CancellationToken cancel) =>
        await FindAsync(offerId, kind, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string offerId, string kind, string? seen, string? reason, CancellationToken cancel)
    {
        if (!await FindAsync(offerId, kind, cancel))
            return NotFound();
        Reason = reason;
        IsChanged = seen != Seen;
        if (IsChanged)
            return this.Again();
        switch (await share.RunAsync(Plan, new RecordActor(me.Id, me.DisplayName), ReasonText.Of(reason), cancel))
        {
            case RecordResult.Saved saved:
                Done = SavedText.Of(saved);
                return Redirect(OfferAddresses.Details(Plan.Offer.Id));
            case RecordResult.Refused refused:
                Problems = [.. refused.Problems.Select(problem => (SheetWords.Full(problem.Key), Say(problem.Key, problem.Value)))];
                return this.Again();
            default:
                IsChanged = true;
                return await FindAsync(offerId, kind, cancel) ? this.Again() : NotFound();
        }
    }

    private async Task<bool> FindAsync(string offerId, string kind, CancellationToken cancel)
    {
        if (!Enum.TryParse<OfferContactKind>(kind, out var parsed) || !Enum.IsDefined(parsed))
            return false;
        Kind = parsed;
        _plan = await share.PlanAsync(offerId, Kind, cancel);
        return _plan is not null;
    }

    private static string Say(string path, FieldProblem problem) =>
        SheetFields.Find(RecordKind.Publisher, path) is { } field ? SheetWords.Problem(field, problem) : "";
}
