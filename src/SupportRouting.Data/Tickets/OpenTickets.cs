using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Tickets;

/// <summary>Who of the staff has a ticket open on a screen right now.</summary>
public sealed class OpenTickets(PortalDbContext db, TimeProvider time)
{
    /// <summary>How long a screen that says nothing more still counts.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Swept = TimeSpan.FromMinutes(10);

    /// <summary>Notes that this person has the ticket open.</summary>
    /// <returns>The names of the others; null when there is no such ticket.</returns>
    public async Task<IReadOnlyList<string>?> KeepAsync(long number, TicketActor actor, CancellationToken cancel)
    {
        if (actor.Id is not { } person || !await actor.Reader.TicketsOf(db).AnyAsync(t => t.Number == number, cancel))
            return null;
        var now = time.GetUtcNow();
        if (await Of(number, person).ExecuteUpdateAsync(set => set.SetProperty(o => o.SeenAt, now), cancel) == 0)
            await AddAsync(new OpenTicketRecord { TicketNumber = number, UserId = person, SeenAt = now }, cancel);
        var old = now - Swept;
        await db.OpenTickets.Where(o => o.SeenAt < old).ExecuteDeleteAsync(cancel);
        return await OthersAsync(number, person, cancel);
    }

    public Task LeaveAsync(long number, TicketActor actor, CancellationToken cancel) =>
        Of(number, actor.Id ?? Guid.Empty).ExecuteDeleteAsync(cancel);

    /// <summary>The names of those who have the ticket open, but for one.</summary>
    public async Task<IReadOnlyList<string>> OthersAsync(long number, Guid? but, CancellationToken cancel)
    {
        var since = time.GetUtcNow() - Lasts;
        return await db.OpenTickets.AsNoTracking()
            .Where(o => o.TicketNumber == number && o.UserId != but && o.SeenAt >= since)
            .Join(db.Users, o => o.UserId, u => u.Id, (o, u) => u.DisplayName)
            .OrderBy(name => name)
            .ToListAsync(cancel);
    }

    private IQueryable<OpenTicketRecord> Of(long number, Guid person) => db.OpenTickets.Where(o => o.TicketNumber == number && o.UserId == person);

    private async Task AddAsync(OpenTicketRecord open, CancellationToken cancel)
    {
        db.Add(open);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another window of the same person was quicker, and the row says what this one would.
            db.ChangeTracker.Clear();
            if (!await Of(open.TicketNumber, open.UserId).AnyAsync(cancel))
                throw;
        }
    }
}
