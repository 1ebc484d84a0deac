using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Notices;

/// <summary>Which tickets are about what a service notice covers.</summary>
internal static class CoveredTickets
{
    private static readonly TicketStatus[] Open = [.. Enum.GetValues<TicketStatus>().Where(TicketMoves.IsOpen)];

    public static IQueryable<TicketRecord> AreOpen(this IQueryable<TicketRecord> tickets) =>
        tickets.Where(t => Open.Contains(t.Status) && t.MergedInto == null);

    public static IQueryable<TicketRecord> OfNotice(this IQueryable<TicketRecord> tickets, NoticeRecord notice)
    {
        var (offer, publisher) = (notice.OfferId, notice.PublisherId);
        return notice.Scope switch
        {
            NoticeScope.Offer => tickets.Where(t => t.OfferId == offer),
            NoticeScope.Publisher => tickets.Where(t => t.Offer!.PublisherId == publisher || (t.OfferId == null && t.Subscription!.PublisherId == publisher)),
            NoticeScope.Microsoft => tickets.Where(t =>
                (t.OfferId != null && (t.Offer!.PublisherKind == PublisherKind.Microsoft
                    || (t.Offer.PublisherKind == PublisherKind.Unknown && t.Offer.Publisher!.Kind == PublisherKind.Microsoft)))
                || (t.OfferId == null && (t.Subscription!.PublisherKind == PublisherKind.Microsoft || t.Subscription.Publisher!.Kind == PublisherKind.Microsoft))),
            _ => tickets.Where(t => t.OfferId != null || t.SubscriptionId != null),
        };
    }
}
