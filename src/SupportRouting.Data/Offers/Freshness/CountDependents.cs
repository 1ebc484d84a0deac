using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Offers.Freshness;

/// <summary>Counts the open tickets and the running subscriptions of offers.</summary>
internal sealed class CountDependents(PortalDbContext db)
{
    private static readonly TicketStatus[] Open = [.. Enum.GetValues<TicketStatus>().Where(TicketMoves.IsOpen)];

    private static readonly SubscriptionStatus[] Over = [SubscriptionStatus.Expired, SubscriptionStatus.Disabled, SubscriptionStatus.Deleted];

    /// <summary>Of each offer.</summary>
    public async Task<Func<Guid, Dependents>> OfOffersAsync(IQueryable<OfferRecord> offers, CancellationToken cancel)
    {
        var tickets = await Tickets(offers).GroupBy(o => o.Id).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var subscriptions = await Subscriptions(offers).GroupBy(o => o.Id).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return id => new Dependents(tickets.GetValueOrDefault(id), subscriptions.GetValueOrDefault(id));
    }

    /// <summary>Of the offers of each publisher that have no contact of their own of a kind; without a kind, of all of them.</summary>
    public async Task<Func<Guid, OfferContactKind?, Dependents>> OfPublishersAsync(IQueryable<OfferRecord> offers, CancellationToken cancel)
    {
        var all = await SumsAsync(offers, cancel);
        var byKind = new Dictionary<OfferContactKind, Func<Guid, Dependents>>();
        foreach (var kind in Enum.GetValues<OfferContactKind>())
            byKind[kind] = await SumsAsync(offers.Without(kind), cancel);
        return (id, kind) => kind is { } one ? byKind[one](id) : all(id);
    }

    private async Task<Func<Guid, Dependents>> SumsAsync(IQueryable<OfferRecord> offers, CancellationToken cancel)
    {
        var tickets = await Tickets(offers).GroupBy(o => o.PublisherId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var subscriptions = await Subscriptions(offers).GroupBy(o => o.PublisherId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return id => new Dependents(tickets.GetValueOrDefault(id), subscriptions.GetValueOrDefault(id));
    }

    private IQueryable<OfferRecord> Tickets(IQueryable<OfferRecord> offers) =>
        db.Tickets.Where(t => Open.Contains(t.Status)).Join(offers, t => t.OfferId, o => o.Id, (_, o) => o);

    private IQueryable<OfferRecord> Subscriptions(IQueryable<OfferRecord> offers) =>
        db.Subscriptions.Where(s => !Over.Contains(s.Status)).Join(offers, s => s.OfferId, o => o.Id, (_, o) => o);
}

internal static class OfferLacks
{
    /// <summary>The offers that have no contact of their own of this kind; a support site is customer support too.</summary>
    public static IQueryable<OfferRecord> Without(this IQueryable<OfferRecord> offers, OfferContactKind kind) => kind is OfferContactKind.CustomerSupport
        ? offers.Where(o => !o.Contacts.Any(c => c.Kind == kind && (c.Email != null || c.Phone != null || c.Url != null)) && !o.Links.Any(l => l.Kind == OfferLinkKind.Support))
        : offers.Where(o => !o.Contacts.Any(c => c.Kind == kind && (c.Email != null || c.Phone != null || c.Url != null)));
}
