using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Finding;

/// <summary>The text an offer is found by: title, publisher in every spelling, all ids, and the domains of its sites and mailboxes, folded.</summary>
internal static class OfferSearchText
{
    /// <summary>How a text begins, as each of its words does. Texts of older portals, without domains, begin with their first word.</summary>
    public static readonly string Begin = " ";

    // Folded texts hold no line ends, so nobody can look for what stands between the parts.
    private const char Between = '\n';
    private const int MostHosts = 30;

    public static string Of(OfferRecord offer, PublisherRecord publisher)
    {
        IEnumerable<string?> parts =
        [
            offer.Title, publisher.Name, .. Spellings(publisher),
            offer.Key, offer.ProductId, offer.DurableId, offer.AppSourceId, .. Hosts(offer, publisher),
        ];
        return string.Join(Between, parts.Select(SearchText.Fold).Where(part => part.Length > 0).Select(part => Begin + part));
    }

    /// <summary>The words of it that somebody may misspell: of names and domains, not of ids.</summary>
    public static IEnumerable<KnownWord> Words(OfferRecord offer, PublisherRecord publisher) => KnownWord.In(string.Join(
        ' ', [offer.Title, publisher.Name, .. Spellings(publisher), .. Hosts(offer, publisher).Select(DerivedId.Company).OfType<string>()]));

    private static IEnumerable<string> Spellings(PublisherRecord publisher) =>
        publisher.Aliases.Select(alias => alias.Name).Order(StringComparer.Ordinal);

    // A host that many publishers share would let all of them be found by the name of its owner.
    private static IEnumerable<string> Hosts(OfferRecord offer, PublisherRecord publisher) =>
        offer.Links.Concat(publisher.Links).Select(link => WebLink.Parse(link.Url).Value?.Host)
            .Concat(offer.Contacts.Concat(publisher.Contacts).SelectMany(HostsOf))
            .OfType<string>().Where(host => DerivedId.Company(host) is not null)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostHosts);

    private static IEnumerable<string?> HostsOf(ContactRecord contact) =>
        [WebLink.Parse(contact.Url).Value?.Host, EmailAddress.Parse(contact.Email).Value?.Domain];
}
