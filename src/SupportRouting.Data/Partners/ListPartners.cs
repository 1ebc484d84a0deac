using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Partners;

/// <summary>Which partners a list shows: those that buy through others, or those that sell, ours among them.</summary>
public enum PartnerGroup : byte
{
    Resellers,
    Providers,
}

/// <summary>A partner as lists show it. Counts stop one above <see cref="ListPartners.CountCap"/>.</summary>
public sealed record PartnerRow(
    Guid TenantId, string Name, string? PartnerId, PartnerKind Kind, bool IsOurs, string? Country,
    IReadOnlyList<string> Providers, int Resellers, int Customers, int Subscriptions);

/// <summary>A page of partners, and how many there are in all.</summary>
public sealed record PartnerPage(IReadOnlyList<PartnerRow> Rows, int Count, OfferCursor? Next);

/// <summary>Finds partners by parts of name, PartnerID or tenant; every word must be found, case and accents do not matter.</summary>
public sealed class ListPartners(PortalDbContext db)
{
    public const int QueryMaxLength = 200;
    public const int CountCap = 1000;

    public async Task<PartnerPage> PageAsync(PartnerGroup group, string? query, OfferCursor? after, int limit, CancellationToken cancel)
    {
        var words = SearchText.Words(query).ToArray();
        // Partners are few, thousands at most, and carry no folded name: they are found and put in order here, alike on every server.
        var names = await InGroup(group).Select(partner => new { partner.TenantId, partner.Name, partner.PartnerId }).ToListAsync(cancel);
        var found = (from one in names
                     let text = SearchText.Fold($"{one.Name} | {one.PartnerId} | {one.TenantId}")
                     where Array.TrueForAll(words, word => text.Contains(word, StringComparison.Ordinal))
                     select (one.TenantId, Cursor: new OfferCursor(SearchText.Fold(one.Name), one.TenantId.ToString())))
            .OrderBy(one => one.Cursor.SortTitle, StringComparer.Ordinal).ThenBy(one => one.Cursor.Key, StringComparer.Ordinal).ToList();
        var page = found.Where(one => after is null || IsAfter(one.Cursor, after)).Take(limit + 1).ToList();
        var shown = page.Take(limit).ToList();
        var ids = shown.Select(one => one.TenantId).ToArray();
        var rows = ids.Length == 0 ? [] : (await RowsAsync(ids, cancel)).ToDictionary(row => row.TenantId);
        return new PartnerPage(
            [.. ids.Where(rows.ContainsKey).Select(id => rows[id])], found.Count, page.Count > limit ? shown[^1].Cursor : null);
    }

    public Task<bool> AnyAsync(PartnerGroup group, CancellationToken cancel) => InGroup(group).AnyAsync(cancel);

    private IQueryable<PartnerRecord> InGroup(PartnerGroup group) => db.Partners.Where(partner =>
        (partner.Kind == PartnerKind.IndirectReseller && !partner.IsOurs) == (group == PartnerGroup.Resellers));

    private static bool IsAfter(OfferCursor one, OfferCursor other) =>
        string.CompareOrdinal(one.SortTitle, other.SortTitle) is var order && (order > 0 || (order == 0 && string.CompareOrdinal(one.Key, other.Key) > 0));

    // Each part follows one index and stops there; one condition over two columns would read every subscription for every row.
    private async Task<IEnumerable<PartnerRow>> RowsAsync(Guid[] ids, CancellationToken cancel)
    {
        var relationships = db.Relationships.Where(some => some.IsActive);
        var subscriptions = db.Subscriptions.AsQueryable();
        var lists = db.CustomerPartners;
        var named = subscriptions.Where(some => some.ResellerPartnerId != null && some.ResellerPartnerId != "" && some.ResellerPartnerId != "0");
        var rows = await db.Partners.Where(partner => ids.Contains(partner.TenantId))
            .Select(partner => new PartnerRow(
                partner.TenantId, partner.Name, partner.PartnerId, partner.Kind, partner.IsOurs, partner.Country,
                relationships.Where(some => some.ResellerTenantId == partner.TenantId)
                    .OrderBy(some => some.Provider!.Name).Select(some => some.Provider!.Name).ToList(),
                relationships.Where(some => some.ProviderTenantId == partner.TenantId)
                    .OrderBy(some => some.ProviderTenantId).Take(CountCap + 1).Count(),
                subscriptions.Where(some => some.PartnerTenantId == partner.TenantId).Select(some => some.CustomerId)
                    .Union(named.Where(some => some.ResellerPartnerId == partner.PartnerId).Select(some => some.CustomerId))
                    .Union(lists.Where(some => some.PartnerTenantId == partner.TenantId).Select(some => some.CustomerId))
                    .Count(),
                subscriptions.Where(some => some.PartnerTenantId == partner.TenantId)
                    .OrderBy(some => some.PartnerTenantId).Take(CountCap + 1).Count()
                + named.Where(some => some.ResellerPartnerId == partner.PartnerId && some.PartnerTenantId != partner.TenantId)
                    .OrderBy(some => some.ResellerPartnerId).Take(CountCap + 1).Count()))
            .ToListAsync(cancel);
        return rows.Select(row => row with { Customers = Capped(row.Customers), Subscriptions = Capped(row.Subscriptions) });
    }

    private static int Capped(int count) => Math.Min(count, CountCap + 1);
}
