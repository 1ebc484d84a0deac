using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Offers;
using SupportRouting.Domain.Links;

namespace SupportRouting.Data.Links;

/// <summary>Makes rows for the addresses that stand in records, and drops those that stand in none any more.</summary>
public sealed class CollectLinks(PortalDbContext db, TimeProvider time)
{
    /// <summary>Owners looked at together; at a handful of links each, what they name fits one command of either server.</summary>
    private const int PageSize = 200;
    private const int HashesPerCommand = 500;

    public async Task RunAsync(CancellationToken cancel)
    {
        var began = time.GetUtcNow();
        await foreach (var (after, last) in db.Publishers.Select(p => p.Code).InPagesAsync(PageSize, cancel))
            await NoteAsync(Urls(db.Publishers.Where(p => p.Code.CompareTo(after) > 0 && p.Code.CompareTo(last) <= 0)), began, cancel);
        await foreach (var (after, last) in db.Offers.Select(o => o.Key).InPagesAsync(PageSize, cancel))
            await NoteAsync(Urls(db.Offers.Where(o => o.Key.CompareTo(after) > 0 && o.Key.CompareTo(last) <= 0)), began, cancel);
        // Whatever two sweeps at once see of what is used, each of them has seen.
        await db.LinkAddresses.Where(a => a.SeenAt < began).ExecuteDeleteAsync(cancel);
    }

    private static IQueryable<string> Urls(IQueryable<PublisherRecord> publishers) => publishers.SelectMany(p => p.Links).Select(l => l.Url)
        .Union(publishers.SelectMany(p => p.Contacts).Where(c => c.Url != null).Select(c => c.Url!));

    private static IQueryable<string> Urls(IQueryable<OfferRecord> offers) => offers.SelectMany(o => o.Links).Select(l => l.Url)
        .Union(offers.SelectMany(o => o.Contacts).Where(c => c.Url != null).Select(c => c.Url!));

    private async Task NoteAsync(IQueryable<string> urls, DateTimeOffset began, CancellationToken cancel)
    {
        foreach (var some in (await urls.ToListAsync(cancel)).Chunk(HashesPerCommand))
        {
            var byHash = some.Distinct(StringComparer.Ordinal).ToDictionary(LinkHash.Of, StringComparer.Ordinal);
            // A second instance may add the same in the very moment; then the second look finds them.
            if (!await TryNoteAsync(byHash, began, cancel))
                await TryNoteAsync(byHash, began, cancel);
        }
    }

    private async Task<bool> TryNoteAsync(Dictionary<string, string> byHash, DateTimeOffset began, CancellationToken cancel)
    {
        var hashes = byHash.Keys.ToList();
        var known = await db.LinkAddresses.Where(a => hashes.Contains(a.Hash)).Select(a => a.Hash).ToListAsync(cancel);
        await db.LinkAddresses.Where(a => hashes.Contains(a.Hash) && a.SeenAt < began).ExecuteUpdateAsync(set => set.SetProperty(a => a.SeenAt, began), cancel);
        db.AddRange(hashes.Except(known, StringComparer.Ordinal).Select(hash => RowOf(hash, byHash[hash], began)));
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static LinkAddressRecord RowOf(string hash, string url, DateTimeOffset now)
    {
        var (address, refusal) = FetchRule.Read(url);
        return new LinkAddressRecord
        {
            Hash = hash,
            Url = url,
            Host = address is null ? "" : FetchRule.HostOf(address),
            Refusal = refusal,
            NextDueAt = address is null ? null : now,
            SeenAt = now,
        };
    }
}
