using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Tickets.Privacy;

/// <summary>Takes a person out of every ticket that names them, and records that it was done. Once more does no harm.</summary>
public sealed class ErasePerson(PortalDbContext db, FindPerson find, PersonRequests requests, TimeProvider time)
{
    private const int BatchSize = 50;

    /// <param name="person">Who is to be forgotten.</param>
    /// <param name="withAttachments">Remove the files of those tickets too; nobody looks into them.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancel">Ends it after the batch that is being kept.</param>
    /// <returns>How many tickets named the person.</returns>
    public async Task<int> RunAsync(Person person, bool withAttachments, TicketActor actor, CancellationToken cancel)
    {
        var (count, last) = (0, 0L);
        while (await find.SomeAsync(person, last, BatchSize, cancel) is { Count: > 0 } numbers)
        {
            var erased = 0;
            await InTransactionAsync(async token => erased = await EraseAsync(numbers, person, withAttachments, actor, token), cancel);
            (count, last) = (count + erased, numbers[^1]);
        }

        await InTransactionAsync(token => requests.RecordAsync(PersonRequestKind.Erased, person, count, actor, token), cancel);
        return count;
    }

    private async Task<int> EraseAsync(List<long> numbers, Person person, bool withAttachments, TicketActor actor, CancellationToken cancel)
    {
        var papers = await TicketPapers.LoadAsync(db, numbers, cancel);
        var (now, erased) = (time.GetUtcNow(), 0);
        foreach (var ticket in papers.Tickets)
        {
            var isAsker = Is(ticket.AskerEmail, person) || Is(ticket.AskerName, person);
            string[] words = [person.Text, .. isAsker ? new[] { ticket.AskerName, ticket.AskerEmail }.OfType<string>().Where(word => word.Length >= Person.LeastLength) : []];
            if (isAsker)
                (ticket.AskerName, ticket.AskerEmail, ticket.ErasedAt) = (null, null, now);
            var remover = new WordRemover([.. words, .. words.Select(SearchText.Fold)]);
            papers.Rewrite(ticket, remover.In);
            // The database finds a word inside others, too: Ann in a plan. Such a ticket is about somebody else.
            if (!isAsker && !remover.HasRemoved)
                continue;
            erased++;
            if (withAttachments)
                papers.RemoveAttachments(ticket);
            ticket.Log(actor, now, TicketEntryKind.Erased);
        }

        await db.SaveChangesAsync(cancel);
        return erased;
    }

    private static bool Is(string? text, Person person) => string.Equals(text, person.Text, StringComparison.OrdinalIgnoreCase);

    private Task InTransactionAsync(Func<CancellationToken, Task> work, CancellationToken cancel) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                db.ChangeTracker.Clear();
                await work(token);
                db.ChangeTracker.Clear();
            },
            cancel);
}
