using SupportRouting.Data.Notices;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Api.Notices;

/// <summary>Turns service notices into what the API sends.</summary>
internal static class NoticeBodies
{
    public static NoticeBody Body(NoticeDetails notice, DateTimeOffset now) => new(
        notice.Number, notice.Kind, notice.Severity, notice.PhaseAt(now), notice.Scope, notice.OfferKey, notice.PublisherCode, notice.Title, notice.Text,
        notice.Language, notice.From, notice.Until, notice.Link);

    public static NoticeTicketsBody Body(LinkedTickets done) => new(
        [.. done.Linked.Select(Text)], [.. done.Left.Select(left => new NoticeLeftTicket(Text(left.Number), left.Why))]);

    private static string Text(long number) => new TicketNumber(number).ToString();
}
