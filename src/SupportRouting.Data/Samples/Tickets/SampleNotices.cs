using System.Globalization;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Samples.Tickets;

/// <summary>An outage that lasts and a maintenance that is to come, so that both are seen at the first start.</summary>
internal static class SampleNotices
{
    public const string OfferKey = "thephone.phone-teams";

    public static IReadOnlyList<NoticeRecord> Make(SampleRecords records, TicketActor writer, DateTimeOffset now) =>
    [
        New(writer, new NoticeRecord
        {
            Kind = NoticeKind.Outage,
            Severity = NoticeSeverity.Major,
            Scope = NoticeScope.Offer,
            OfferId = records.Offers[OfferKey].Id,
            Title = "Calls lose their sound, and queues lose callers",
            Text = "The publisher confirms a wrong media address on one trunk.\n"
                + "Calls from abroad have sound in one direction only, and one caller in ten is cut off after choosing from a menu. Calls within a country are fine.\n"
                + "A fix is being rolled out; when it is done is not known yet.",
            Language = "en",
            From = now.AddDays(-3),
            EndsAt = NoticeRecord.NoEnd,
            Link = "https://status.phonecompany.example/incidents/media-address",
            CreatedAt = now.AddDays(-2),
            CreatedById = writer.Id,
        }),
        New(writer, new NoticeRecord
        {
            Kind = NoticeKind.Maintenance,
            Severity = NoticeSeverity.Minor,
            Scope = NoticeScope.Microsoft,
            Title = "Purchases in the admin center pause for two hours",
            Text = "During the maintenance window nothing can be bought, and no quantity changed.\nSubscriptions that are there go on as ever.",
            Language = "en",
            From = Evening(now, 20),
            EndsAt = Evening(now, 22),
            CreatedAt = now.AddDays(-1),
            CreatedById = writer.Id,
        }),
    ];

    /// <summary>Two open tickets about a fault of the same product are part of the outage.</summary>
    public static void Link(NoticeRecord outage, IEnumerable<TicketRecord> tickets, TicketActor agent, DateTimeOffset now)
    {
        foreach (var ticket in tickets.Where(t => t.OfferId == outage.OfferId && t.Topic == "T30" && TicketMoves.IsOpen(t.Status)).OrderBy(t => t.Number).Take(2))
        {
            ticket.NoticeNumber = outage.Number;
            ticket.Log(agent, now, TicketEntryKind.NoticeLinked, after: outage.Number.ToString(CultureInfo.InvariantCulture), isInternal: false);
        }
    }

    private static DateTimeOffset Evening(DateTimeOffset now, int hour) => new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(9).AddHours(hour);

    private static NoticeRecord New(TicketActor writer, NoticeRecord notice)
    {
        notice.Revision = 1;
        notice.Changes.Add(new NoticeChangeRecord { At = notice.CreatedAt, ActorId = writer.Id, ActorName = writer.Name, Fields = "[]" });
        return notice;
    }
}
