using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Notices;

/// <summary>What became of linking some tickets.</summary>
/// <param name="Linked">Those that are part of the incident now and were not before.</param>
/// <param name="Left">Those that were left as they were, and why.</param>
public sealed record LinkedTickets(IReadOnlyList<long> Linked, IReadOnlyList<LeftTicket> Left);

/// <summary>A ticket that was left as it was.</summary>
public sealed record LeftTicket(long Number, BulkLeft Why);

/// <summary>Says that open tickets are part of a service notice's incident, or not any more. Each is a change of its own.</summary>
public sealed class LinkTickets(PortalDbContext db, TicketDesk desk)
{
    /// <summary>As many as a list can be changed at once.</summary>
    public const int Most = ChangeTickets.Most;

    /// <param name="notice">The notice.</param>
    /// <param name="numbers">The tickets.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="cancel">Ends it; what is linked by then stays so.</param>
    /// <returns>Null when there is no such notice.</returns>
    public async Task<LinkedTickets?> RunAsync(long notice, IReadOnlyCollection<long> numbers, TicketActor actor, CancellationToken cancel)
    {
        if (numbers.Count > Most)
            throw new ArgumentException($"At most {Most} tickets are linked at once.", nameof(numbers));
        if (!await db.Notices.AnyAsync(n => n.Number == notice, cancel))
            return null;
        var (linked, left) = (new List<long>(), new List<LeftTicket>());
        foreach (var number in numbers.Distinct())
        {
            var isNew = false;
            var result = await ChangeAsync(number, actor, (ticket, now) =>
            {
                if (!TicketMoves.IsOpen(ticket.Status))
                    return TicketResult.Not(TicketFault.MoveNotAllowed);
                isNew = ticket.NoticeNumber != notice;
                if (isNew)
                    ticket.Log(actor, now, TicketEntryKind.NoticeLinked, before: Text(ticket.NoticeNumber), after: Text(notice), isInternal: false);
                ticket.NoticeNumber = notice;
                return TicketResult.Done;
            }, cancel);
            if (BulkCount.Why(result) is { } why)
                left.Add(new LeftTicket(number, why));
            else if (isNew)
                linked.Add(number);
            else
                left.Add(new LeftTicket(number, BulkLeft.AlreadySo));
        }

        return new LinkedTickets(linked, left);
    }

    /// <summary>Says that a ticket is no part of the incident.</summary>
    public Task<TicketResult> UnlinkAsync(long notice, long number, TicketActor actor, CancellationToken cancel) => ChangeAsync(number, actor, (ticket, now) =>
    {
        if (ticket.NoticeNumber != notice)
            return TicketResult.Done;
        ticket.NoticeNumber = null;
        ticket.Log(actor, now, TicketEntryKind.NoticeUnlinked, before: Text(notice), isInternal: false);
        return TicketResult.Done;
    }, cancel);

    private async Task<TicketResult> ChangeAsync(
        long number, TicketActor actor, Func<TicketRecord, DateTimeOffset, TicketResult> change, CancellationToken cancel)
    {
        var result = await desk.ChangeAsync(
            new TicketSeen(number, null), actor,
            (ticket, now) => Task.FromResult(actor.IsStaff ? change(ticket, now) : TicketResult.Not(TicketFault.StaffOnly)), cancel);
        db.ChangeTracker.Clear();
        return result;
    }

    private static string? Text(long? notice) => notice?.ToString(CultureInfo.InvariantCulture);
}
