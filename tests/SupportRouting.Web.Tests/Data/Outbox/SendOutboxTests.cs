using System.Collections.Concurrent;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SupportRouting.Data;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Answers;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Outbox;

public sealed class SendOutboxTests(PostgresFixture server) : OutboxOnEveryServer(server);

public sealed class SendOutboxSqlServerTests(SqlServerFixture server) : OutboxOnEveryServer(server);

/// <summary>What becomes of mails that wait, on each kind of server.</summary>
public abstract class OutboxOnEveryServer(ServerFixture server)
{
    private readonly ManualTime _time = ManualTime.At("2026-03-02T10:00:00Z");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_ServerDownThenUp_SendsLaterAndOnce()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var id = await AddAsync(db);
        var way = new MailBox { Fault = () => new SmtpException(SmtpStatusCode.GeneralFailure) };
        Assert.True(await Outbox(db, way).OneAsync(Cancel));
        Assert.Equal((OutboxState.Waiting, 1, nameof(MailFailure.Unreachable)), await StateAsync(db, id));

        way.Fault = () => null;
        Assert.False(await Outbox(db, way).OneAsync(Cancel));
        Assert.Equal(_time.Now + TimeSpan.FromMinutes(1), await Outbox(db, way).NextDueAsync(Cancel));
        _time.Pass(TimeSpan.FromMinutes(1));
        Assert.True(await Outbox(db, way).OneAsync(Cancel));

        Assert.Equal((OutboxState.Sent, 2, null), await StateAsync(db, id));
        Assert.Single(way.Sent);
        Assert.Null(await Outbox(db, way).NextDueAsync(Cancel));
    }

    [Fact]
    public async Task Send_ServerStaysDown_WaitsLongerEachTimeAndGivesUp()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var id = await AddAsync(db);
        var way = new MailBox { Fault = () => new SmtpException(SmtpStatusCode.GeneralFailure) };
        var waits = new List<TimeSpan>();
        while (await Outbox(db, way).OneAsync(Cancel) && await Outbox(db, way).NextDueAsync(Cancel) is { } due)
        {
            waits.Add(due - _time.Now);
            _time.Pass(due - _time.Now);
        }

        Assert.Equal(waits.Order(), waits);
        Assert.Equal((OutboxState.Failed, SendOutbox.MostAttempts, nameof(MailFailure.Unreachable)), await StateAsync(db, id));
    }

    [Fact]
    public async Task Send_RecipientRefused_GivesUpAtOnce()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var id = await AddAsync(db);
        var way = new MailBox { Fault = () => new SmtpFailedRecipientException(SmtpStatusCode.MailboxUnavailable, "somebody@adatum.example") };
        Assert.True(await Outbox(db, way).OneAsync(Cancel));

        Assert.Equal((OutboxState.Failed, 1, nameof(MailFailure.RecipientRefused)), await StateAsync(db, id));
    }

    [Fact]
    public async Task Send_KilledBeforeItIsNoted_IsSentAgainAsTheSameMail()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var id = await AddAsync(db);
        using var kill = new CancellationTokenSource();
        var way = new MailBox { AfterSending = kill.Cancel };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Outbox(db, way).OneAsync(kill.Token));
        Assert.False(await Outbox(db, way).OneAsync(Cancel));

        way.AfterSending = () => { };
        _time.Pass(TimeSpan.FromMinutes(5));
        Assert.True(await Outbox(db, way).OneAsync(Cancel));
        Assert.Equal((OutboxState.Sent, 2, null), await StateAsync(db, id));
        Assert.Equal(2, way.Sent.Count);
        Assert.Single(way.Sent.Distinct());
    }

    [Fact]
    public async Task Send_TwoInstancesAtOnce_SendEachMailOnce()
    {
        const int mails = 30;
        var address = await server.CreateDatabaseAsync();
        await using var db = server.Open(address);
        for (var i = 0; i < mails; i++)
            await AddAsync(db);
        var way = new MailBox();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var own = server.Open(address);
            while (await Outbox(own, way).OneAsync(Cancel))
                own.ChangeTracker.Clear();
        }, Cancel)));

        Assert.Equal(mails, way.Sent.Count);
        Assert.Equal(mails, way.Sent.Distinct().Count());
        Assert.Equal(mails, await db.Outbox.CountAsync(m => m.State == OutboxState.Sent && m.Attempts == 1, Cancel));
    }

    [Fact]
    public async Task Send_AnAnswerIsGivenUp_IsToldOnTheTicketThatIsDueNow()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var number = await new TicketWork(db).OpenAsync();
        var id = await AddAsync(db, number);
        var way = new MailBox { Fault = () => new SmtpFailedRecipientException(SmtpStatusCode.MailboxUnavailable, "somebody@adatum.example") };
        Assert.True(await Outbox(db, way).OneAsync(Cancel));

        var entry = await db.TicketEntries.AsNoTracking().SingleAsync(e => e.TicketNumber == number && e.Kind == TicketEntryKind.AnswerNotSent, Cancel);
        Assert.Equal((true, nameof(MailFailure.RecipientRefused)), (entry.IsInternal, entry.After));
        var ticket = await db.Tickets.AsNoTracking().SingleAsync(t => t.Number == number, Cancel);
        Assert.Equal((_time.Now, _time.Now), (ticket.DueAt, ticket.NextDueAt));
        Assert.Equal(OutboxState.Failed, (await StateAsync(db, id)).State);
    }

    private SendOutbox Outbox(PortalDbContext db, MailBox way) =>
        new(db, way, new NoteUnsentAnswer(new TicketDesk(db, _time)), MailSettings.Smtp(25), _time, NullLogger<SendOutbox>.Instance);

    private async Task<long> AddAsync(PortalDbContext db, long? ticket = null)
    {
        var row = new OutboxRecord
        {
            To = "support@adatum.example",
            Subject = "A question",
            Body = "A text",
            WrittenAt = _time.Now,
            NextAttemptAt = _time.Now,
            TicketNumber = ticket,
        };
        db.Add(row);
        await db.SaveChangesAsync(Cancel);
        db.ChangeTracker.Clear();
        return row.Id;
    }

    private static async Task<(OutboxState State, int Attempts, string? Failure)> StateAsync(PortalDbContext db, long id)
    {
        var row = await db.Outbox.AsNoTracking().SingleAsync(m => m.Id == id, Cancel);
        return (row.State, row.Attempts, row.Failure);
    }

    private sealed class MailBox : IMailWay
    {
        public Func<Exception?> Fault { get; set; } = () => null;

        public Action AfterSending { get; set; } = () => { };

        public ConcurrentQueue<string?> Sent { get; } = new();

        public async Task SendAsync(string name, MailMessage mail, CancellationToken cancel)
        {
            await Task.Yield();
            if (Fault() is { } error)
                throw error;
            Sent.Enqueue(mail.Headers["Message-ID"]);
            AfterSending();
            cancel.ThrowIfCancellationRequested();
        }
    }
}
