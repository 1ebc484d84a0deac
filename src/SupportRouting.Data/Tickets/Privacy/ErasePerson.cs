using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Tickets.Privacy;

/// <summary>Takes a person out of every ticket that names them, and records that it was done. Once more does no harm.</summary>
public sealed class ErasePerson(PortalDbContext db, FindPerson find, PersonRequests requests, TimeProvider time)
{
    private const int MostTries = 5;

    /// <param name="person">Who is to be forgotten.</param>
    /// <param name="withAttachments">Remove the files of those tickets too; nobody looks into them.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancel">Ends it after the batch that is being kept.</param>
    /// <returns>How many tickets named the person.</returns>
    public Task<int> RunAsync(Person person, bool withAttachments, TicketActor actor, CancellationToken cancel) =>
        requests.RecordAsync(PersonRequestKind.Erased, person, actor, async count =>
        {
            var known = await find.KnownAsync(person, cancel);
            foreach (var some in (await find.NumbersAsync(known, cancel)).Chunk(FindPerson.BatchSize))
                count(await EraseAsync(some, known, withAttachments, actor, cancel));
        });

    private async Task<int> EraseAsync(long[] numbers, Person person, bool withAttachments, TicketActor actor, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await db.Database.CreateExecutionStrategy().ExecuteAsync(token => TryAsync(numbers, person, withAttachments, actor, token), cancel);
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                // Somebody works on one of them, or erases too: what stands there now is looked at once more.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<int> TryAsync(long[] numbers, Person person, bool withAttachments, TicketActor actor, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var papers = await TicketPapers.LoadAsync(db, numbers, cancel);
        var (now, named) = (time.GetUtcNow(), papers.Naming(person).ToList());
        foreach (var ticket in named)
        {
            var words = person.WordsIn(ticket);
            if (person.Asked(ticket))
                (ticket.AskerName, ticket.AskerEmail, ticket.ErasedAt) = (null, null, now);
            papers.Rewrite(ticket, words.In);
            if (withAttachments)
                papers.RemoveAttachments(ticket);
            ticket.Log(actor, now, TicketEntryKind.Erased);
        }

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return named.Count;
    }
}
