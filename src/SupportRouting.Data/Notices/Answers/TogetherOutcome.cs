using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Tickets;

namespace SupportRouting.Data.Notices.Answers;

/// <summary>How far an answer to many is.</summary>
/// <param name="Id">The answer.</param>
/// <param name="At">When it was given.</param>
/// <param name="By">Who gave it.</param>
/// <param name="Answered">How many were answered.</param>
/// <param name="Waiting">How many are still to be answered.</param>
/// <param name="Left">How many were left, and why.</param>
public sealed record TogetherOutcome(Guid Id, DateTimeOffset At, string By, int Answered, int Waiting, IReadOnlyDictionary<BulkLeft, int> Left);

/// <summary>Reads what became of the last answer to all tickets of a notice.</summary>
public sealed class ReadTogether(PortalDbContext db)
{
    public async Task<TogetherOutcome?> LastAsync(long notice, CancellationToken cancel)
    {
        var last = await db.NoticeAnswers.AsNoTracking().Where(a => a.NoticeNumber == notice).OrderByDescending(a => a.At)
            .Select(a => new { a.Id, a.At, a.ActorName }).FirstOrDefaultAsync(cancel);
        if (last is null)
            return null;
        var counts = await db.NoticeAnswerTickets.Where(t => t.AnswerId == last.Id).GroupBy(t => new { t.State, t.Why })
            .Select(g => new { g.Key.State, g.Key.Why, Count = g.Count() }).ToListAsync(cancel);
        int Of(NoticeAnswerState state) => counts.Where(one => one.State == state).Sum(one => one.Count);
        return new TogetherOutcome(
            last.Id, last.At, last.ActorName, Of(NoticeAnswerState.Answered), Of(NoticeAnswerState.Waiting),
            counts.Where(one => one.State is NoticeAnswerState.Left && one.Why is not null).ToDictionary(one => one.Why ?? default, one => one.Count));
    }
}
