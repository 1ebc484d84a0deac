namespace SupportRouting.Data.Tickets.Privacy;

/// <summary>Notes what was done for people who asked for their data.</summary>
public sealed class PersonRequests(PortalDbContext db, TimeProvider time)
{
    internal async Task RecordAsync(PersonRequestKind kind, Person person, int tickets, TicketActor actor, CancellationToken cancel)
    {
        db.Add(new PersonRequestRecord
        {
            Kind = kind,
            PersonHash = person.Hash,
            At = time.GetUtcNow(),
            ActorId = actor.Id,
            ActorName = actor.Name,
            Tickets = tickets,
        });
        await db.SaveChangesAsync(cancel);
    }
}
