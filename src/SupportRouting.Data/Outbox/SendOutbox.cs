using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.Tickets.Answers;

namespace SupportRouting.Data.Outbox;

/// <summary>
/// Sends what waits in the outbox. Each mail is claimed for one instance at a time. Killed between sending and noting it, a
/// mail is sent once more when its claim has run out, under the same Message-Id.
/// </summary>
public sealed partial class SendOutbox(
    PortalDbContext db, IMailWay way, NoteUnsentAnswer unsent, MailOptions options, TimeProvider time, ILogger<SendOutbox> logger)
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(6), TimeSpan.FromHours(12),
    ];

    public static int MostAttempts => Waits.Length + 1;

    private TimeSpan Claim => options.Timeout + TimeSpan.FromMinutes(1);

    /// <summary>Sends one mail; false when none is due.</summary>
    public async Task<bool> OneAsync(CancellationToken cancel)
    {
        while (await NextAsync(cancel) is { } next)
        {
            if (!await ClaimAsync(next, cancel))
                continue;
            await SendAsync(next, cancel);
            return true;
        }

        return false;
    }

    /// <summary>When the next mail is due; null when none waits.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel) => db.Outbox.Where(m => m.State == OutboxState.Waiting)
        .OrderBy(m => m.NextAttemptAt).Select(m => (DateTimeOffset?)m.NextAttemptAt).FirstOrDefaultAsync(cancel);

    private Task<OutboxRecord?> NextAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return db.Outbox.AsNoTracking().Where(m => m.State == OutboxState.Waiting && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).FirstOrDefaultAsync(cancel);
    }

    private async Task<bool> ClaimAsync(OutboxRecord next, CancellationToken cancel)
    {
        var until = time.GetUtcNow() + Claim;
        return await db.Outbox.Where(m => m.Id == next.Id && m.State == OutboxState.Waiting && m.Attempts == next.Attempts && m.NextAttemptAt == next.NextAttemptAt)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Attempts, next.Attempts + 1).SetProperty(m => m.NextAttemptAt, until), cancel) is 1;
    }

    private async Task SendAsync(OutboxRecord row, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(options.Timeout);
        try
        {
            using var mail = OutboxMail.MessageOf(row, options.From);
            await way.SendAsync(OutboxMail.NameOf(row), mail, limit.Token);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            await NoteFailureAsync(row, limit.IsCancellationRequested ? MailFailure.TimedOut : MailFailures.Of(error));
            return;
        }

        var now = time.GetUtcNow();
        await Mine(row).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, OutboxState.Sent).SetProperty(m => m.SentAt, now).SetProperty(m => m.Failure, (string?)null)
                .SetProperty(m => m.Body, m => m.HoldsSecret ? "" : m.Body),
            CancellationToken.None);
        Sent(row.Id, row.Attempts + 1);
    }

    private async Task NoteFailureAsync(OutboxRecord row, MailFailure failure)
    {
        var ended = failure.IsForGood() || row.Attempts >= Waits.Length;
        var next = time.GetUtcNow() + Waits[Math.Min(row.Attempts, Waits.Length - 1)];
        var noted = await Mine(row).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, ended ? OutboxState.Failed : OutboxState.Waiting).SetProperty(m => m.NextAttemptAt, next)
                .SetProperty(m => m.Failure, failure.ToString()).SetProperty(m => m.Body, m => m.HoldsSecret && ended ? "" : m.Body),
            CancellationToken.None);
        NotSent(row.Id, failure, row.Attempts + 1, ended ? "given up" : "tried again later");
        if (ended && noted > 0)
            await unsent.RunAsync(row, failure, CancellationToken.None);
    }

    // What is noted of an attempt must not touch a mail that another instance has claimed since.
    private IQueryable<OutboxRecord> Mine(OutboxRecord row) =>
        db.Outbox.Where(m => m.Id == row.Id && m.State == OutboxState.Waiting && m.Attempts == row.Attempts + 1);

    [LoggerMessage(3101, LogLevel.Information, "Mail {Mail} was sent at attempt {Attempt}.")]
    private partial void Sent(long mail, int attempt);

    [LoggerMessage(3102, LogLevel.Warning, "Mail {Mail} was not sent ({Failure}) at attempt {Attempt}; {Then}.")]
    private partial void NotSent(long mail, MailFailure failure, int attempt, string then);
}
