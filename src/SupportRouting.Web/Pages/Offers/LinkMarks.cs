using SupportRouting.Data.Links;
using SupportRouting.Data.Offers;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Offers;

/// <summary>What the link check has found wrong with the addresses on a page; staff only, read at once for all of them.</summary>
public sealed class LinkMarks(DeadLinks dead, CurrentUser me)
{
    private IReadOnlyDictionary<string, LinkTrouble> _found = new Dictionary<string, LinkTrouble>(StringComparer.Ordinal);

    public async Task ReadAsync(OfferDetails offer, CancellationToken cancel)
    {
        if (!me.IsStaff)
            return;
        var contacts = offer.OfferContacts.Concat(offer.PublisherContacts).Select(contact => contact.Url).OfType<string>();
        _found = await dead.AmongAsync(offer.Links.Select(link => link.Url).Concat(contacts), cancel);
    }

    public LinkTrouble? Of(string url) => _found.GetValueOrDefault(url);
}
