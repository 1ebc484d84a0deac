using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Notices.Answers;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Notices;

/// <summary>One answer to all askers of an incident reaches each of them once, whatever happens in between.</summary>
public sealed class AnswerTogetherTests(MailFixture portal) : IClassFixture<MailFixture>
{
    private static readonly TicketActor Agent = new(Guid.Parse("7f0b2f2e-1111-4c0b-9a51-2f1f5f0e9a31"), "Marta", RecordReader.Staff);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_SentThreeTimesAtOnce_ReachesEachOpenTicketOnceInItsLanguage()
    {
        var notice = await NoticeWork.AddAsync(portal, NoticeWork.Outage(null));
        var (italian, polish, unknown) = (await TicketAsync(notice, "it"), await TicketAsync(notice, "pl"), await TicketAsync(notice, null));
        var done = await TicketAsync(notice, "it", TicketStatus.Closed);
        var answer = Answer() with { Then = TicketMove.Resolve, ByMail = true };

        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => WithAsync<AnswerTogether, bool>(together => together.RunAsync(notice, answer, Agent, Cancel))));

        Assert.All(sent, Assert.True);
        await Eventually.TrueAsync(async () => (await OutcomeAsync(notice)) is { Waiting: 0 }, "Some tickets are never answered.");
        Assert.Equal((3, 0), ((await OutcomeAsync(notice))?.Answered, (await OutcomeAsync(notice))?.Left.Count));
        foreach (var (number, text) in new[] { (italian, "È finita."), (polish, "It is over."), (unknown, "It is over.") })
        {
            var (answers, mails, status) = await StateAsync(number);
            Assert.Equal(text, Assert.Single(answers));
            Assert.Equal(text, Assert.Single(mails));
            Assert.Equal(TicketStatus.Resolved, status);
        }

        Assert.Empty((await StateAsync(done)).Answers);
    }

    [Fact]
    public async Task Answer_OneChangedByAColleagueSince_WaitsForALook()
    {
        var notice = await NoticeWork.AddAsync(portal, NoticeWork.Outage(null));
        var (quiet, changed) = (await TicketAsync(notice, "en"), await TicketAsync(notice, "en"));
        var answer = Answer() with { SeenAt = DateTimeOffset.UtcNow };
        await portal.WithDatabaseAsync(db => new TicketWork(db).Working.RankAsync(new TicketSeen(changed, null), Priority.Urgent, TicketWork.Agent, Cancel));

        Assert.True(await WithAsync<AnswerTogether, bool>(together => together.RunAsync(notice, answer, Agent, Cancel)));
        await Eventually.TrueAsync(async () => (await OutcomeAsync(notice)) is { Waiting: 0 }, "Some tickets are never answered.");

        var outcome = await OutcomeAsync(notice);
        Assert.Equal((1, 1), (outcome?.Answered, outcome?.Left.GetValueOrDefault(BulkLeft.ChangedMeanwhile)));
        Assert.Single((await StateAsync(quiet)).Answers);
        Assert.Empty((await StateAsync(changed)).Answers);

        Assert.True(await WithAsync<AnswerTogether, bool>(together => together.RestAsync(notice, answer.Id, DateTimeOffset.UtcNow, Agent, Cancel)));
        await Eventually.TrueAsync(async () => (await OutcomeAsync(notice)) is { Waiting: 0, Answered: 2 }, "What was looked at is never answered.");
        Assert.Single((await StateAsync(quiet)).Answers);
        Assert.Single((await StateAsync(changed)).Answers);
    }

    [Fact]
    public async Task Answer_OneThatCannotBeKept_LeavesTheOthersAlone_AndIsAnsweredOnceLater()
    {
        var notice = await NoticeWork.AddAsync(portal, NoticeWork.Outage(null));
        var (first, broken, last) = (await TicketAsync(notice, "en"), await TicketAsync(notice, "en"), await TicketAsync(notice, "en"));
        await ExecuteAsync(
            $"""
            create function refuse_{broken}() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$;
            create trigger refuse_{broken} before insert on "Outbox" for each row when (new."TicketNumber" = {broken}) execute function refuse_{broken}();
            """);

        Assert.True(await WithAsync<AnswerTogether, bool>(together => together.RunAsync(notice, Answer() with { ByMail = true }, Agent, Cancel)));
        await Eventually.TrueAsync(async () => (await OutcomeAsync(notice)) is { Answered: 2, Waiting: 1 }, "One that fails keeps others waiting.");
        Assert.Empty((await StateAsync(broken)).Answers);
        Assert.Contains(portal.Log.Lines, line => line.Contains("could not be kept", StringComparison.Ordinal));

        await ExecuteAsync($"drop trigger refuse_{broken} on \"Outbox\"");
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => WithAsync<AnswerWaiting, bool>(async waiting =>
        {
            await waiting.RunAsync(null, Cancel);
            return true;
        })));
        Assert.Equal((3, 0), ((await OutcomeAsync(notice))?.Answered, (await OutcomeAsync(notice))?.Waiting));
        foreach (var number in new[] { first, broken, last })
            Assert.Equal((1, 1), ((await StateAsync(number)).Answers.Count, (await StateAsync(number)).Mails.Count));
    }

    [Fact]
    public async Task Answer_ByAReseller_ReachesNobody()
    {
        var notice = await NoticeWork.AddAsync(portal, NoticeWork.Outage(null));
        var number = await TicketAsync(notice, "en");
        var reseller = new TicketActor(Guid.NewGuid(), "Inés", new RecordReader(Guid.NewGuid()));
        Assert.False(await WithAsync<AnswerTogether, bool>(together => together.RunAsync(notice, Answer(), reseller, Cancel)));
        Assert.Empty((await StateAsync(number)).Answers);
    }

    private static TogetherAnswer Answer() => new(
        Guid.NewGuid(), new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "It is over.", ["it"] = "È finita." }, "en", DateTimeOffset.UtcNow);

    private async Task<long> TicketAsync(long notice, string? language, TicketStatus status = TicketStatus.Routed)
    {
        var ticket = TicketRows.New("Restore fails", status);
        (ticket.NoticeNumber, ticket.Language, ticket.AskerEmail) = (notice, language, "anna@fabrikam.example");
        return (await TicketRows.SaveAsync(portal, ticket))[0];
    }

    private async Task<(IReadOnlyList<string?> Answers, IReadOnlyList<string> Mails, TicketStatus Status)> StateAsync(long number)
    {
        (IReadOnlyList<string?>, IReadOnlyList<string>, TicketStatus) state = default;
        await portal.WithDatabaseAsync(async db => state = (
            await db.TicketEntries.Where(e => e.TicketNumber == number && e.Kind == TicketEntryKind.Answer).Select(e => e.Text).ToListAsync(Cancel),
            await db.Outbox.Where(m => m.TicketNumber == number).Select(m => m.Body).ToListAsync(Cancel),
            await db.Tickets.Where(t => t.Number == number).Select(t => t.Status).SingleAsync(Cancel)));
        return state;
    }

    private Task<TogetherOutcome?> OutcomeAsync(long notice) => WithAsync<ReadTogether, TogetherOutcome?>(reading => reading.LastAsync(notice, Cancel));

    private Task ExecuteAsync(string sql) => portal.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql, Cancel));

    private async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
