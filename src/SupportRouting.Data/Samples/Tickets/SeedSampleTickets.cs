using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Samples.Tickets;

/// <summary>Fills the queue of a portal of samples. Each ticket is decided as its question would be, and moves as the table of moves allows.</summary>
public sealed class SeedSampleTickets(PortalDbContext db, AnswerQuestions answers, RoutingPolicy policy, TimeProvider time)
{
    /// <param name="people">Looked up only when there is something to do.</param>
    /// <param name="cancel">Ends it with nothing kept.</param>
    public async Task EnsureAsync(Func<CancellationToken, Task<SamplePeople>> people, CancellationToken cancel)
    {
        if (await db.Tickets.AnyAsync(cancel) || !await db.Subscriptions.AnyAsync(s => s.Id == SampleSubscriptions.NorthwindBackup, cancel))
            return;
        var samples = SampleTicketFile.ReadAll();
        var actors = await people(cancel);
        var records = await SampleRecords.LoadAsync(db, cancel);
        var decided = await DecideAsync(samples, actors, cancel);
        await db.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
            async token =>
            {
                db.ChangeTracker.Clear();
                await WriteAsync(samples, decided, actors, records, token);
            },
            token => db.Tickets.AnyAsync(token), cancel);
        db.ChangeTracker.Clear();
    }

    private async Task<IReadOnlyDictionary<SampleTicket, Answer>> DecideAsync(
        IReadOnlyList<SampleTicket> samples, SamplePeople people, CancellationToken cancel)
    {
        var decided = new Dictionary<SampleTicket, Answer>(ReferenceEqualityComparer.Instance);
        foreach (var ofOne in samples.GroupBy(sample => people.Named(sample.OpenedBy).Reader))
        {
            var result = await answers.AnswerAsync([.. ofOne.Select(sample => sample.Question)], ofOne.Key, cancel);
            if (result.Refused.Count > 0)
                throw new FormatException($"The sample ticket '{ofOne.ElementAt(result.Refused[0].Index).Subject}' is about a record that is not there.");
            foreach (var (sample, answer) in ofOne.Zip(result.Answers))
                decided.Add(sample, answer);
        }

        return decided;
    }

    private async Task WriteAsync(
        IReadOnlyList<SampleTicket> samples, IReadOnlyDictionary<SampleTicket, Answer> decided, SamplePeople people, SampleRecords records,
        CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var histories = samples.Select(sample => new SampleHistory(sample, decided[sample], people, records, now)).ToList();
        db.AddRange(histories.Select(history => history.Ticket));
        await db.SaveChangesAsync(cancel);
        db.AddRange(histories.SelectMany(history => history.MakeHandOffs()));
        await db.SaveChangesAsync(cancel);

        // In the order in which it happened, as the audit shows it.
        foreach (var (history, at, what) in histories.SelectMany(history => history.Happenings(policy)).OrderBy(one => one.At))
        {
            what(at);
            db.Entry(history.Ticket).DetectChanges();
        }

        await AddNoticesAsync(histories.ConvertAll(history => history.Ticket), records, people, now, cancel);
        SampleWaits.Settle(histories, now);
        await db.SaveChangesAsync(cancel);
    }

    private async Task AddNoticesAsync(List<TicketRecord> tickets, SampleRecords records, SamplePeople people, DateTimeOffset now, CancellationToken cancel)
    {
        var notices = SampleNotices.Make(records, people.Agent, now);
        db.AddRange(notices);
        await db.SaveChangesAsync(cancel);
        SampleNotices.Link(notices[0], tickets, people.Agent, now);
    }
}
