using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Merging;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Pages.Records;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Offers;

public sealed class DetailsModel(GetOfferDetails details, FindNotices notices, LinkMarks marks, ReadDuplicates duplicates, CurrentUser me) : PageModel
{
    private static readonly OfferContactKind[] Kinds =
        [OfferContactKind.CustomerSupport, OfferContactKind.CspProgram, OfferContactKind.Engineering];

    private OfferDetails? _offer;

    [TempData]
    public string? Done { get; set; }

    public OfferDetails Offer => _offer ?? throw new InvalidOperationException("The page is shown without its offer.");

    public IReadOnlyList<NoticeDetails> Notices { get; private set; } = [];

    /// <summary>The offer that may be the same; for those who may merge them.</summary>
    public DuplicateSide? MayBeSame { get; private set; }

    public bool IsStaff => me.IsStaff;

    public IEnumerable<ContactSection> Sections => Kinds.Select(kind => ContactSection.Of(Offer, kind));

    public async Task<IActionResult> OnGetAsync(string offerId, CancellationToken cancel)
    {
        // Everybody who signs in here is a CSP partner; customers are told by them.
        if (await details.ForAsync(offerId, OfferReader.CspPartner, cancel) is not { } offer)
            return NotFound();
        if (offer.IsInStead)
            return this.GoOn(RecordKind.Offer, offer.OfferId, offerId);
        _offer = offer;
        Notices = await notices.ForAsync(offer.About, cancel);
        await marks.ReadAsync(offer, cancel);
        if (me.IsGlobalAdmin && offer.About.OfferId is { } id)
            MayBeSame = await duplicates.OfAsync(new RecordOwner(RecordKind.Offer, id), cancel);
        return Page();
    }
}
