using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Answers;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Notices.Answers;

/// <summary>Answers tickets that wait for an answer together with others; of several instances one answers each.</summary>
public sealed partial class AnswerWaiting(
    PortalDbContext db, AnswerAsker answer, ChangeTicketOnce once, OutboxSignal outbox, ILogger<AnswerWaiting> logger)
{
    private const int BatchSize = 50;

    /// <param name="most">How many at the most; null for all there are.</param>
    /// <param name="cancel">Ends it between two tickets.</param>
    public async Task RunAsync(int? most, CancellationToken cancel)
    {
        var (left, failed) = (most ?? int.MaxValue, new List<long>());
        while (left > 0 && await SomeAsync(Math.Min(left, BatchSize), failed, cancel) is { Count: > 0 } batch)
        {
            left -= batch.Count;
            foreach (var one in batch)
            {
                try
                {
                    await OneAsync(one, cancel);
                }
                catch (DbUpdateException error)
                {
                    // One that cannot be kept must not keep the others waiting; it is tried again at the next look.
                    db.ChangeTracker.Clear();
                    failed.Add(one.TicketNumber);
                    NotKept(one.TicketNumber, error);
                }
            }
        }

        outbox.Ring();
    }

    private Task<List<NoticeAnswerTicketRecord>> SomeAsync(int count, List<long> failed, CancellationToken cancel) =>
        db.NoticeAnswerTickets.AsNoTracking().Where(t => t.State == NoticeAnswerState.Waiting && !failed.Contains(t.TicketNumber))
            .OrderBy(t => t.TicketNumber).ThenBy(t => t.AnswerId).Take(count).ToListAsync(cancel);

    private async Task OneAsync(NoticeAnswerTicketRecord one, CancellationToken cancel)
    {
        var which = new TicketSeen(one.TicketNumber, null);
        var mine = db.NoticeAnswerTickets.Where(t => t.AnswerId == one.AnswerId && t.TicketNumber == one.TicketNumber && t.State == NoticeAnswerState.Waiting);
        var run = await db.NoticeAnswers.AsNoTracking().SingleAsync(a => a.Id == one.AnswerId, cancel);
        var actor = new TicketActor(run.ActorId, run.ActorName, RecordReader.Staff);
        var ticket = await db.Tickets.AsNoTracking().Where(t => t.Number == one.TicketNumber)
            .Select(t => new { t.Language, t.Status, t.NoticeNumber }).SingleOrDefaultAsync(cancel);
        var byOthers = await BulkTicket.ChangedByOthersAsync(db, [one.TicketNumber], actor, cancel);

        var result = ticket is null ? TicketResult.Not(TicketFault.NotFound)
            : byOthers.GetValueOrDefault(one.TicketNumber) > run.SeenAt ? TicketResult.Not(TicketFault.ChangedMeanwhile)
            : !TicketMoves.IsOpen(ticket.Status) || ticket.NoticeNumber != run.NoticeNumber ? TicketResult.Not(TicketFault.MoveNotAllowed)
            // Said in the same transaction as the answer: whoever comes second finds it said and answers nothing.
            : await once.RunAsync(which, null, actor, async token => await mine.ExecuteUpdateAsync(set => set.SetProperty(t => t.State, NoticeAnswerState.Answered), token) == 0
                ? TicketResult.Not(TicketFault.KeyIsTaken)
                : await answer.WriteAsync(which, TextFor(run, ticket.Language), run.ByMail, run.Then, actor, token), cancel);
        db.ChangeTracker.Clear();
        if (result.Fault is TicketFault.None or TicketFault.KeyIsTaken)
            return;
        var why = BulkCount.Why(result);
        await mine.ExecuteUpdateAsync(set => set.SetProperty(t => t.State, NoticeAnswerState.Left).SetProperty(t => t.Why, why), cancel);
    }

    private static string TextFor(NoticeAnswerRecord run, string? language)
    {
        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(run.Texts) ?? [];
        return (language is not null ? texts.GetValueOrDefault(language) : null) ?? texts[run.DefaultLanguage];
    }

    [LoggerMessage(3180, LogLevel.Warning, "The answer to ticket {Ticket} together with others could not be kept; it is tried again.")]
    private partial void NotKept(long ticket, Exception error);
}
