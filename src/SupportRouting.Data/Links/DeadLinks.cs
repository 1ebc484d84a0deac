using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Links;

namespace SupportRouting.Data.Links;

/// <summary>What is wrong with an address.</summary>
/// <param name="Url">The address.</param>
/// <param name="Finding">What the last check found; null for one that is never fetched, because it is http.</param>
/// <param name="Since">When it first led nowhere.</param>
public sealed record LinkTrouble(string Url, LinkFinding? Finding, DateTimeOffset? Since);

/// <summary>The links that lead nowhere, and those that are not https.</summary>
public sealed class DeadLinks(PortalDbContext db)
{
    /// <summary>Those among some addresses, by address.</summary>
    public async Task<IReadOnlyDictionary<string, LinkTrouble>> AmongAsync(IEnumerable<string> urls, CancellationToken cancel)
    {
        var hashes = urls.Distinct(StringComparer.Ordinal).Select(LinkHash.Of).ToList();
        if (hashes is [])
            return new Dictionary<string, LinkTrouble>(StringComparer.Ordinal);
        return await db.LinkAddresses.Where(a => hashes.Contains(a.Hash) && (a.IsDead || a.Refusal == LinkRefusal.NotHttps))
            .Select(a => new LinkTrouble(a.Url, a.Finding, a.FailingSince)).ToDictionaryAsync(t => t.Url, StringComparer.Ordinal, cancel);
    }
}
