using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Domain.Links;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Links;

/// <summary>Where an address that needs a person's look stands: in a link or as a contact's support site, of an offer or of a publisher.</summary>
public sealed record DeadLink(Guid? OfferId, Guid? PublisherId, OfferLinkKind? Link, OfferContactKind? Contact, int Position, LinkTrouble Trouble);

/// <summary>What is wrong with an address.</summary>
/// <param name="Url">The address.</param>
/// <param name="Finding">What the last check found; null for one that is never fetched, because it is http.</param>
/// <param name="Since">When it first led nowhere.</param>
public sealed record LinkTrouble(string Url, LinkFinding? Finding, DateTimeOffset? Since);

/// <summary>The links that lead nowhere, and those that are not https.</summary>
public sealed class DeadLinks(PortalDbContext db)
{
    private static readonly Expression<Func<LinkAddressRecord, bool>> IsTrouble = a => a.IsDead || a.Refusal == LinkRefusal.NotHttps;

    /// <summary>Every place in a record that has one.</summary>
    public async Task<IReadOnlyList<DeadLink>> AllAsync(CancellationToken cancel)
    {
        var trouble = db.LinkAddresses.Where(IsTrouble);
        var links = await trouble.Join(db.OfferLinks, a => a.Url, l => l.Url, (a, l) => new DeadLink(
            l.OfferId, l.PublisherId, l.Kind, null, l.Position, new LinkTrouble(a.Url, a.Finding, a.FailingSince))).ToListAsync(cancel);
        var contacts = await trouble.Join(db.SupportContacts, a => a.Url, c => c.Url, (a, c) => new DeadLink(
            c.OfferId, c.PublisherId, null, c.Kind, c.Position, new LinkTrouble(a.Url, a.Finding, a.FailingSince))).ToListAsync(cancel);
        return [.. links, .. contacts];
    }

    /// <summary>Those among some addresses, by address.</summary>
    public async Task<IReadOnlyDictionary<string, LinkTrouble>> AmongAsync(IEnumerable<string> urls, CancellationToken cancel)
    {
        var hashes = urls.Distinct(StringComparer.Ordinal).Select(LinkHash.Of).ToList();
        if (hashes is [])
            return new Dictionary<string, LinkTrouble>(StringComparer.Ordinal);
        return await db.LinkAddresses.Where(a => hashes.Contains(a.Hash)).Where(IsTrouble)
            .Select(a => new LinkTrouble(a.Url, a.Finding, a.FailingSince)).ToDictionaryAsync(t => t.Url, StringComparer.Ordinal, cancel);
    }
}
