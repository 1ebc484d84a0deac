using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Partners.Import;

/// <summary>An offer as it is found by its title.</summary>
internal sealed record TitledOffer(Guid Id, Guid PublisherId, string Key, string TitleKey, string SortTitle);

/// <summary>
/// Publishers by any spelling of their name, and the titles of their offers. They are read once for a whole import: there are
/// far fewer of them than subscriptions.
/// </summary>
internal sealed class KnownTitles(PortalDbContext db)
{
    private readonly Dictionary<string, HashSet<Guid>> _publishers = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, List<TitledOffer>> _offers = [];

    public async Task LoadAsync(IEnumerable<string?> publisherNames, CancellationToken cancel)
    {
        var keys = publisherNames.Select(SearchText.NameKey).Where(key => key.Length > 0 && !_publishers.ContainsKey(key))
            .Distinct(StringComparer.Ordinal).ToList();
        if (keys.Count is 0)
            return;
        foreach (var key in keys)
            _publishers[key] = [];
        var found = await db.Publishers.Where(p => keys.Contains(p.NameKey) || p.Aliases.Any(a => keys.Contains(a.NameKey)))
            .Select(p => new { p.Id, p.NameKey, Aliases = p.Aliases.Select(a => a.NameKey).ToList() }).ToListAsync(cancel);
        foreach (var publisher in found)
        {
            foreach (var key in publisher.Aliases.Append(publisher.NameKey).Where(_publishers.ContainsKey))
                _publishers[key].Add(publisher.Id);
        }

        await LoadOffersAsync([.. found.Select(p => p.Id).Where(id => !_offers.ContainsKey(id))], cancel);
    }

    public IReadOnlySet<Guid> PublishersOf(string? name) => _publishers.GetValueOrDefault(SearchText.NameKey(name)) ?? [];

    /// <summary>The one offer of those publishers that is called so, or whose title the name begins with; null where none or several are.</summary>
    public TitledOffer? Find(IReadOnlySet<Guid> publishers, string? offerName)
    {
        var key = SearchText.NameKey(offerName);
        if (key.Length is 0)
            return null;
        var offers = publishers.SelectMany(id => _offers.GetValueOrDefault(id) ?? []).ToList();
        var same = offers.FindAll(o => o.TitleKey == key);
        if (same.Count > 0)
            return same is [var only] ? only : null;
        var name = SearchText.Fold(offerName);
        var longest = offers.Where(o => BeginsWith(name, o.SortTitle)).GroupBy(o => o.SortTitle.Length).MaxBy(g => g.Key);
        return longest?.Count() is 1 ? longest.First() : null;
    }

    private static bool BeginsWith(string name, string title) =>
        title.Length > 0 && name.Length > title.Length && name.StartsWith(title, StringComparison.Ordinal) && !char.IsLetterOrDigit(name[title.Length]);

    private async Task LoadOffersAsync(List<Guid> publishers, CancellationToken cancel)
    {
        foreach (var id in publishers)
            _offers[id] = [];
        foreach (var offer in await db.Offers.Where(o => publishers.Contains(o.PublisherId))
            .Select(o => new TitledOffer(o.Id, o.PublisherId, o.Key, o.TitleKey, o.SortTitle)).ToListAsync(cancel))
            _offers[offer.PublisherId].Add(offer);
    }
}
