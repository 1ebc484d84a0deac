using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Notices.Answers;

/// <summary>What all askers of an incident are told.</summary>
/// <param name="Id">The form's own key: the same form sent twice answers once.</param>
/// <param name="Texts">By the language's code.</param>
/// <param name="DefaultLanguage">Whose text goes to an asker whose language has none.</param>
/// <param name="SeenAt">What others did to a ticket after this moment was not seen by whoever answers.</param>
public sealed record TogetherAnswer(Guid Id, IReadOnlyDictionary<string, string> Texts, string DefaultLanguage, DateTimeOffset SeenAt)
{
    /// <summary>What becomes of each ticket with the answer.</summary>
    public TicketMove? Then { get; init; }

    /// <summary>Whether it is mailed where that can be.</summary>
    public bool ByMail { get; init; }
}

/// <summary>
/// Answers all open tickets of a service notice: keeps first which they are, then answers each as a single answer does. What is not done
/// when that ends early is done by whoever looks next, each ticket once.
/// </summary>
public sealed class AnswerTogether(PortalDbContext db, AnswerWaiting waiting, TogetherSignal signal, TimeProvider time)
{
    /// <summary>As many are answered while somebody waits for the page; a worker answers the rest.</summary>
    private const int AtOnce = 50;

    /// <returns>False when there is no such notice, or the actor may not answer.</returns>
    public async Task<bool> RunAsync(long notice, TogetherAnswer answer, TicketActor actor, CancellationToken cancel)
    {
        if (!actor.IsStaff || !await db.Notices.AnyAsync(n => n.Number == notice, cancel))
            return false;
        await KeepAsync(notice, answer, actor, cancel);
        await waiting.RunAsync(AtOnce, cancel);
        signal.Ring();
        return true;
    }

    /// <summary>Answers also those that were left because somebody changed them meanwhile, now that they were looked at.</summary>
    public async Task<bool> RestAsync(long notice, Guid id, DateTimeOffset seenAt, TicketActor actor, CancellationToken cancel)
    {
        if (!actor.IsStaff
            || await db.NoticeAnswers.Where(a => a.Id == id && a.NoticeNumber == notice).ExecuteUpdateAsync(set => set.SetProperty(a => a.SeenAt, seenAt), cancel) == 0)
            return false;
        await db.NoticeAnswerTickets.Where(t => t.AnswerId == id && t.State == NoticeAnswerState.Left && t.Why == BulkLeft.ChangedMeanwhile)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.State, NoticeAnswerState.Waiting).SetProperty(t => t.Why, (BulkLeft?)null), cancel);
        await waiting.RunAsync(AtOnce, cancel);
        signal.Ring();
        return true;
    }

    private async Task KeepAsync(long notice, TogetherAnswer answer, TicketActor actor, CancellationToken cancel)
    {
        if (await db.NoticeAnswers.AnyAsync(a => a.Id == answer.Id, cancel))
            return;
        var record = new NoticeAnswerRecord
        {
            Id = answer.Id,
            NoticeNumber = notice,
            ActorId = actor.Id,
            ActorName = actor.Name,
            At = time.GetUtcNow(),
            SeenAt = answer.SeenAt,
            Texts = JsonSerializer.Serialize(answer.Texts),
            DefaultLanguage = answer.DefaultLanguage,
            Then = answer.Then,
            ByMail = answer.ByMail,
        };
        var numbers = await db.Tickets.AreOpen().Where(t => t.NoticeNumber == notice).OrderBy(t => t.Number).Select(t => t.Number).ToListAsync(cancel);
        record.Tickets.AddRange(numbers.Select(number => new NoticeAnswerTicketRecord { TicketNumber = number }));
        db.Add(record);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // The same form came twice at once: then the other has kept it.
            db.ChangeTracker.Clear();
            if (!await db.NoticeAnswers.AnyAsync(a => a.Id == answer.Id, cancel))
                throw;
        }

        db.ChangeTracker.Clear();
    }
}
