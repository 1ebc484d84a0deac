using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Pages.Records;

namespace SupportRouting.Web.Pages.Publishers;

public sealed class DetailsModel(GetPublisher publishers) : PageModel
{
    private const int PageSize = 50;

    private PublisherDetails? _publisher;

    [TempData]
    public string? Done { get; set; }

    public PublisherDetails Publisher => _publisher ?? throw new InvalidOperationException("The page is shown without its publisher.");

    public PublisherOffers Offers { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(string code, string? after, CancellationToken cancel)
    {
        _publisher = await publishers.ForAsync(code, cancel);
        if (_publisher is null)
            return NotFound();
        if (Publisher.Code != code)
            return this.GoOn(RecordKind.Publisher, Publisher.Code, code);
        Offers = await publishers.OffersAsync(Publisher.Id, OfferCursor.Parse(after), PageSize, cancel);
        return Page();
    }
}
