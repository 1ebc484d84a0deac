using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Whether a draft and a known offer of the same title are of one publisher: by id, by name, or by a site they share.</summary>
internal static class SamePublisher
{
    public static bool Is(OfferDraft draft, DraftIdentity identity, OfferRecord offer)
    {
        if (offer.Publisher is not { } publisher)
            return false;
        if (!identity.PublisherDerived && !publisher.IsDerived)
            return publisher.Code == identity.Id.Publisher;
        if (publisher.Code == identity.Id.Publisher)
            return true;
        var name = SearchText.NameKey(draft.PublisherName);
        if (name.Length > 0 && (publisher.NameKey == name || publisher.Aliases.Any(a => a.NameKey == name)))
            return true;
        var companies = DerivedId.Hosts(draft).Select(DerivedId.Company).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return Hosts(offer).Select(DerivedId.Company).OfType<string>().Any(companies.Contains);
    }

    private static IEnumerable<string> Hosts(OfferRecord offer) =>
        offer.Links.Select(l => l.Url).Concat(offer.Contacts.Select(c => c.Url).OfType<string>())
            .Select(url => WebLink.Parse(url).Value?.Host).OfType<string>()
            .Concat(offer.Contacts.Select(c => EmailAddress.Parse(c.Email).Value?.Domain).OfType<string>());
}
