using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Offers.Duplicates;

namespace SupportRouting.Data.Offers.Merging;

/// <summary>Finds publishers of one name or spelling, and those whose sites and mailboxes are of one company.</summary>
internal sealed class ComparedPublishers(PortalDbContext db, FoundPairs pairs)
{
    private const int GroupsAtOnce = 200;

    private ILookup<Guid, string> _companies = Array.Empty<(Guid Publisher, string Company)>().ToLookup(one => one.Publisher, one => one.Company);

    public async Task CompareAsync(CancellationToken cancel)
    {
        var companies = await new CompanyHosts(db).PublishersAsync(SweepDuplicates.MostAlike, cancel);
        var shared = companies.Where(company => company.Value.Count is > 1 and <= SweepDuplicates.MostAlike).ToList();
        pairs.Skip(companies.Values.Count(publishers => publishers.Count > SweepDuplicates.MostAlike));
        _companies = shared.SelectMany(company => company.Value.Select(publisher => (publisher, company.Key))).ToLookup(one => one.publisher, one => one.Key);
        foreach (var some in (await NamesAsync(cancel)).Chunk(GroupsAtOnce))
        {
            var rows = await RowsAsync(db.Publishers.Where(p => some.Contains(p.NameKey) || p.Aliases.Any(a => some.Contains(a.NameKey))), cancel);
            foreach (var name in some)
                Compare([.. rows.Where(row => row.Publisher.Name == name || row.Publisher.Spellings.Contains(name))]);
        }

        foreach (var some in shared.Select(company => company.Value).Chunk(GroupsAtOnce))
        {
            var ids = some.SelectMany(publishers => publishers).Distinct().ToList();
            var rows = (await RowsAsync(db.Publishers.Where(p => ids.Contains(p.Id)), cancel)).ToDictionary(row => row.Id);
            foreach (var publishers in some)
                Compare([.. publishers.Select(id => rows.GetValueOrDefault(id)).OfType<Row>()]);
        }
    }

    private void Compare(List<Row> rows)
    {
        if (rows.Count > SweepDuplicates.MostAlike)
            pairs.Skip(1);
        else
            pairs.AddAll(rows, row => row.Id, (one, other) => Likeness.Of(one.Publisher, other.Publisher));
    }

    // The names and spellings that more than one publisher has.
    private async Task<HashSet<string>> NamesAsync(CancellationToken cancel)
    {
        var aliases = db.Set<PublisherAliasRecord>().Where(a => a.NameKey != "" && db.Set<PublisherRecord>().Any(p => p.Id == a.PublisherId && p.MergedIntoId == null));
        var names = await db.Publishers.Where(p => p.NameKey != "").GroupBy(p => p.NameKey).Where(g => g.Count() > 1).Select(g => g.Key).ToListAsync(cancel);
        var spelt = await aliases.Join(db.Publishers, a => a.NameKey, p => p.NameKey, (a, p) => new { a.NameKey, Own = a.PublisherId, p.Id })
            .Where(one => one.Own != one.Id).Select(one => one.NameKey).Distinct().ToListAsync(cancel);
        var spellings = await aliases.GroupBy(a => a.NameKey).Where(g => g.Select(a => a.PublisherId).Distinct().Count() > 1).Select(g => g.Key).ToListAsync(cancel);
        return [.. names, .. spelt, .. spellings];
    }

    private async Task<List<Row>> RowsAsync(IQueryable<PublisherRecord> publishers, CancellationToken cancel)
    {
        var found = await publishers.Select(p => new { p.Id, p.NameKey, p.IsDerived, Spellings = p.Aliases.Select(a => a.NameKey).ToList() }).ToListAsync(cancel);
        return found.ConvertAll(p => new Row(p.Id, new ComparedPublisher(p.NameKey, p.IsDerived)
        {
            Spellings = [.. p.Spellings.Where(spelling => spelling != p.NameKey)],
            Companies = _companies[p.Id].ToImmutableHashSet(StringComparer.Ordinal),
        }));
    }

    private sealed record Row(Guid Id, ComparedPublisher Publisher);
}
