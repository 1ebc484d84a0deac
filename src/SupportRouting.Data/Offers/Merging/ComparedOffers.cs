using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Offers.Duplicates;

namespace SupportRouting.Data.Offers.Merging;

/// <summary>Finds offers that bear the same id or title: groups by an index, then only the members of small groups one by one.</summary>
internal sealed class ComparedOffers(PortalDbContext db, FoundPairs pairs)
{
    private const int GroupsAtOnce = 200;

    public async Task CompareAsync(CancellationToken cancel)
    {
        await ByAsync(o => o.ProductId, keys => o => keys.Contains(o.ProductId!), row => row.Offer.ProductId, cancel);
        await ByAsync(o => o.DurableId, keys => o => keys.Contains(o.DurableId!), row => row.Offer.DurableId, cancel);
        await ByAsync(o => o.AppSourceId, keys => o => keys.Contains(o.AppSourceId!), row => row.Offer.AppSourceId, cancel);
        await ByAsync(o => o.TitleKey, keys => o => keys.Contains(o.TitleKey), row => row.Offer.Title, cancel);
        // A title that too many have may still stand twice with one publisher.
        var ofOne = await db.Offers.Where(o => o.TitleKey != "").GroupBy(o => new { o.TitleKey, o.PublisherId }).Where(g => g.Count() > 1)
            .Select(g => new Group(g.Key.TitleKey, g.Count())).ToListAsync(cancel);
        await MembersAsync(ofOne, keys => o => keys.Contains(o.TitleKey), row => $"{row.Offer.Publisher} {row.Offer.Title}", cancel);
    }

    private async Task ByAsync(
        Expression<Func<OfferRecord, string?>> key, Func<List<string>, Expression<Func<OfferRecord, bool>>> isOf, Func<Row, string?> keyOf, CancellationToken cancel)
    {
        var groups = await db.Offers.GroupBy(key).Where(g => g.Key != null && g.Key != "" && g.Count() > 1)
            .Select(g => new Group(g.Key!, g.Count())).ToListAsync(cancel);
        await MembersAsync(groups, isOf, keyOf, cancel);
    }

    private async Task MembersAsync(
        List<Group> groups, Func<List<string>, Expression<Func<OfferRecord, bool>>> isOf, Func<Row, string?> keyOf, CancellationToken cancel)
    {
        pairs.Skip(groups.Count(group => group.Count > SweepDuplicates.MostAlike));
        foreach (var some in groups.Where(group => group.Count <= SweepDuplicates.MostAlike).Select(group => group.Key).Distinct(StringComparer.Ordinal).Chunk(GroupsAtOnce))
        {
            foreach (var alike in (await RowsAsync(db.Offers.Where(isOf([.. some])), cancel)).GroupBy(keyOf, StringComparer.Ordinal))
                pairs.AddAll([.. alike], row => row.Id, (one, other) => Likeness.Of(one.Offer, other.Offer));
        }
    }

    private async Task<List<Row>> RowsAsync(IQueryable<OfferRecord> offers, CancellationToken cancel)
    {
        var found = await offers.Select(o => new { o.Id, o.PublisherId, PublisherName = o.Publisher!.NameKey, o.TitleKey, o.IsDerived, o.ProductId, o.DurableId, o.AppSourceId })
            .ToListAsync(cancel);
        var companies = await new CompanyHosts(db).OfAsync([.. found.Select(o => o.Id)], [.. found.Select(o => o.PublisherId).Distinct()], cancel);
        return found.ConvertAll(o => new Row(o.Id, new ComparedOffer(o.PublisherId, o.PublisherName, o.TitleKey, o.IsDerived)
        {
            ProductId = o.ProductId,
            DurableId = o.DurableId,
            AppSourceId = o.AppSourceId,
            Companies = companies[o.Id].Concat(companies[o.PublisherId]).ToImmutableHashSet(StringComparer.Ordinal),
        }));
    }

    private sealed record Group(string Key, int Count);

    private sealed record Row(Guid Id, ComparedOffer Offer);
}
