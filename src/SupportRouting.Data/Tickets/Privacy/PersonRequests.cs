using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Tickets.Privacy;

/// <summary>
/// Notes what is done for people who asked for their data: before the first line of it, so that what is broken off stays visible too,
/// and whether or not the caller is still there.
/// </summary>
public sealed class PersonRequests(PortalDbContext db, TimeProvider time)
{
    /// <param name="kind">What is done.</param>
    /// <param name="person">For whom.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="work">Does it, and says after each part how many tickets it was.</param>
    internal async Task<int> RecordAsync(PersonRequestKind kind, Person person, TicketActor actor, Func<Action<int>, Task> work)
    {
        var request = new PersonRequestRecord
        {
            Kind = kind,
            PersonHash = person.Hash,
            At = time.GetUtcNow(),
            ActorId = actor.Id,
            ActorName = actor.Name,
            Tickets = 0,
        };
        db.ChangeTracker.Clear();
        db.Add(request);
        await db.SaveChangesAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
        var (tickets, finishedAt) = (0, (DateTimeOffset?)null);
        try
        {
            await work(more => tickets += more);
            finishedAt = time.GetUtcNow();
        }
        finally
        {
            await db.PersonRequests.Where(r => r.Id == request.Id).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Tickets, tickets).SetProperty(r => r.FinishedAt, finishedAt), CancellationToken.None);
        }

        return tickets;
    }
}
