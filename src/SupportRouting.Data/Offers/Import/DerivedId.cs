using System.Security.Cryptography;
using System.Text;
using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Import;

/// <summary>
/// Ids for records that do not carry the marketplace's: made of names, always the same for the same record, and marked as
/// derived so that the true id can take their place later.
/// </summary>
public static class DerivedId
{
    // Hosts that many publishers share say nothing about who the publisher is.
    private static readonly HashSet<string> SharedHosts = new(StringComparer.Ordinal)
    {
        "gmail", "outlook", "hotmail", "live", "yahoo", "icloud", "github", "zendesk", "freshdesk", "atlassian", "microsoft",
        "azure", "office", "google", "sharepoint", "salesforce", "windows", "email", "azurewebsites",
    };

    public static string? Slug(string? text)
    {
        var slug = new StringBuilder();
        foreach (var c in SearchText.Fold(text))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] is not '-')
                slug.Append('-');
        }

        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length is 0 ? null : StorableText.Cut(trimmed, OfferId.PartMaxLength).TrimEnd('-');
    }

    public static string? Publisher(OfferDraft draft) =>
        Name(draft.PublisherName) ?? Hosts(draft).Select(Company).FirstOrDefault(c => c is not null);

    public static string Offer(OfferDraft draft) =>
        Slug(draft.Title) ?? $"offer-{Fingerprint(draft.DurableId ?? draft.Title ?? string.Empty)}";

    /// <summary>Hosts of the record's sites and mailboxes, the most telling first.</summary>
    public static IEnumerable<string> Hosts(OfferDraft draft) =>
        draft.Links.Where(l => l.Kind is OfferLinkKind.Support or OfferLinkKind.Privacy or OfferLinkKind.CspMarketing)
            .Select(l => l.Url).Concat(draft.Contacts.Select(c => c.Url).OfType<string>())
            .Select(url => WebLink.Parse(url).Value?.Host).OfType<string>()
            .Concat(draft.Contacts.Select(c => EmailAddress.Parse(c.Email).Value?.Domain).OfType<string>());

    /// <summary>The label of a host that names its company; null for a host many share.</summary>
    public static string? Company(string host)
    {
        var labels = host.Split('.');
        if (labels.Length < 2)
            return null;

        // co.uk, com.pl and the like: the company stands one label further left.
        var at = labels.Length > 2 && labels[^2].Length <= 3 && labels[^1].Length is 2 ? labels.Length - 3 : labels.Length - 2;
        return SharedHosts.Contains(labels[at]) ? null : Slug(labels[at]);
    }

    private static string? Name(string? publisherName)
    {
        var key = SearchText.NameKey(publisherName);
        return key.Length is 0 ? null : Slug(key) ?? $"publisher-{Fingerprint(key)}";
    }

    private static string Fingerprint(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
