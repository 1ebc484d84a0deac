using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Tickets;

namespace SupportRouting.Data.Notices;

/// <summary>Links tickets for a program once for each key of its own. Whoever unlinks one meanwhile is not overruled by the call sent again.</summary>
public sealed class LinkTicketsOnce(PortalDbContext db, LinkTickets link, TicketRequests requests)
{
    /// <param name="notice">The notice.</param>
    /// <param name="numbers">The tickets.</param>
    /// <param name="request">The program's own key, if it has one.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="cancel">Ends it; what is linked by then stays so.</param>
    /// <returns>What became of it; nothing when there is no such notice, or the key was sent before with other content.</returns>
    public async Task<(LinkedTickets? Linked, bool KeyIsTaken)> RunAsync(
        long notice, IReadOnlyCollection<long> numbers, TicketRequest? request, TicketActor actor, CancellationToken cancel)
    {
        if (request is not null && await requests.FindAsync(request, cancel) is { } earlier)
            return earlier.IsOther ? (null, true) : (await AsItIsAsync(notice, numbers, actor, cancel), false);
        var linked = await link.RunAsync(notice, numbers, actor, cancel);
        if (linked is not null && request is not null)
            await KeepAsync(request, linked, cancel);
        return (linked, false);
    }

    private async Task<LinkedTickets?> AsItIsAsync(long notice, IReadOnlyCollection<long> numbers, TicketActor actor, CancellationToken cancel)
    {
        var found = await actor.Reader.TicketsOf(db).Where(t => numbers.Contains(t.Number))
            .Select(t => new { t.Number, t.NoticeNumber }).ToDictionaryAsync(t => t.Number, t => t.NoticeNumber, cancel);
        var parts = numbers.Distinct().ToLookup(number => found.GetValueOrDefault(number) == notice);
        return new LinkedTickets(
            [.. parts[true]],
            [.. parts[false].Select(number => new LeftTicket(number, found.ContainsKey(number) ? BulkLeft.ChangedMeanwhile : BulkLeft.NotFound))]);
    }

    // Kept last: a call that ended half way is done again, and each ticket is linked once anyway.
    private async Task KeepAsync(TicketRequest request, LinkedTickets linked, CancellationToken cancel)
    {
        var there = linked.Linked.Concat(linked.Left.Where(left => left.Why is not BulkLeft.NotFound).Select(left => left.Number)).ToList();
        if (there.Count == 0)
            return;
        requests.Keep(request, there[0]);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // The same call came twice at once: then the other has kept it.
            db.ChangeTracker.Clear();
            if (await requests.FindAsync(request, cancel) is null)
                throw;
        }
    }
}
