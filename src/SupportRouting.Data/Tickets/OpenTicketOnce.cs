using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Telemetry;

namespace SupportRouting.Data.Tickets;

/// <summary>Opens one ticket for a caller's key, however often and however many at once the same call comes.</summary>
public sealed class OpenTicketOnce(PortalDbContext db, OpenTicket open, TicketRequests requests)
{
    public async Task<OpenedOnce> RunAsync(NewTicket input, TicketRequest request, TicketActor actor, CancellationToken cancel)
    {
        if (await requests.FindAsync(request, cancel) is { } earlier)
            return Again(earlier);
        var (ticket, refused) = await open.MakeAsync(input, actor, cancel);
        if (ticket is null)
            return new OpenedOnce(null, refused, IsNew: false, KeyIsTaken: false);
        db.Add(ticket);
        requests.Keep(request, ticket);
        try
        {
            await db.SaveChangesAsync(cancel);
            PortalTelemetry.CountOpened(ticket.Source, ticket.Party);
            return new OpenedOnce(ticket.Number, [], IsNew: true, KeyIsTaken: false);
        }
        catch (DbUpdateException)
        {
            // The same call came twice at once, and the other was quicker.
            db.ChangeTracker.Clear();
            if (await requests.FindAsync(request, cancel) is not { } first)
                throw;
            return Again(first);
        }
    }

    private static OpenedOnce Again(EarlierRequest earlier) =>
        new(earlier.IsOther ? null : earlier.Number, [], IsNew: false, KeyIsTaken: earlier.IsOther);
}

/// <summary>What became of asking for a ticket under a key.</summary>
/// <param name="Number">The ticket: opened now, or by an earlier call with the same key.</param>
/// <param name="Refused">What is wrong with the ids, if that is why there is none.</param>
/// <param name="IsNew">It was opened by this call.</param>
/// <param name="KeyIsTaken">The key was sent before with another request; then nothing was done.</param>
public sealed record OpenedOnce(long? Number, IReadOnlyList<RefusedId> Refused, bool IsNew, bool KeyIsTaken);
