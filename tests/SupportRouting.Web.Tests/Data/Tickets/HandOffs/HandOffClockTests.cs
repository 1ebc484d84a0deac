using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets.HandOffs;

public sealed class HandOffClockTests(PostgresFixture server) : HandOffClockOnEveryServer(server)
{
    [Theory]
    [InlineData("HandOff:PublisherHours", "0")]
    [InlineData("HandOff:ProviderHours", "soon")]
    [InlineData("HandOff:OfficeHours", "nine to five")]
    public void Read_WrongSetting_IsRefusedByName(string name, string value)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
        Assert.Contains($"The setting {name} is '{value}'", Assert.Throws<SettingsException>(() => HandOffOptions.From(settings)).Message, StringComparison.Ordinal);
    }
}

public sealed class HandOffClockSqlServerTests(SqlServerFixture server) : HandOffClockOnEveryServer(server);

/// <summary>The other party's clock, ours beside it, and what its passing does.</summary>
public abstract class HandOffClockOnEveryServer(ServerFixture server)
{
    // A Friday.
    private readonly ManualTime _time = ManualTime.At("2026-03-06T15:00:00Z");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, null, "2026-03-09T15:00:00Z")]
    [InlineData("24x7", null, "2026-03-06T23:00:00Z")]
    [InlineData("Mon-Fri 9:00-13:00 UTC", null, "2026-03-10T13:00:00Z")]
    [InlineData("Mon-Fri 9:00-13:00 UTC", "2026-03-09", "2026-03-11T13:00:00Z")]
    [InlineData("most days", null, "2026-03-09T15:00:00Z")]
    public async Task Expected_OfThePublisher_FollowsItsHoursAndHolidays(string? hours, string? holidays, string expected)
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync(hours, holidays);
        await work.HandAsync(number);
        Assert.Equal(ManualTime.At(expected).Now, (await work.LastAsync(number)).ExpectedBy);
    }

    [Theory]
    [InlineData(Severity.Critical, 2)]
    [InlineData(Severity.Moderate, 4)]
    [InlineData(Severity.Minimal, 8)]
    public async Task Expected_OfMicrosoft_FollowsTheSeverity(Severity severity, int hours)
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync();
        await work.HandAsync(number, HopParty.Microsoft, HandOffWay.Copied, severity: severity);
        Assert.Equal(_time.Now.AddHours(hours), (await work.LastAsync(number)).ExpectedBy);
    }

    [Fact]
    public async Task Clocks_WhileItLiesElsewhere_OursStandsStill()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync("24x7");
        var due = _time.Now.AddHours(4);
        await work.Working.SetDueAsync(new TicketSeen(number, null), due, TicketWork.Agent, Cancel);
        work.Database.ChangeTracker.Clear();
        _time.Pass(TimeSpan.FromHours(1));
        await work.HandAsync(number);
        Assert.Equal((await work.LastAsync(number)).ExpectedBy, (await work.TicketAsync(number)).NextDueAt);

        _time.Pass(TimeSpan.FromHours(10));
        await work.Working.MoveAsync(new TicketSeen(number, null), TicketMove.Take, TicketWork.Agent, Cancel);
        var ticket = await work.TicketAsync(number);
        Assert.Equal((due.AddHours(10), due.AddHours(10), null), (ticket.DueAt, ticket.NextDueAt, ticket.ExpectedBy));
        Assert.Equal(_time.Now, (await work.LastAsync(number)).EndedAt);

        _time.Pass(TimeSpan.FromHours(2));
        var times = await work.Reading.TimesOfAsync(number, Cancel);
        Assert.Equal((TimeSpan.FromHours(3), TimeSpan.FromHours(10), TimeSpan.Zero), (times.Ours, times.Theirs, times.Askers));
    }

    [Fact]
    public async Task Due_PromisedWhileItLiesElsewhere_MovesByWhatComesAfterAlone()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync("24x7");
        await work.HandAsync(number);
        _time.Pass(TimeSpan.FromHours(10));
        var due = _time.Now.AddHours(4);
        await work.Working.SetDueAsync(new TicketSeen(number, null), due, TicketWork.Agent, Cancel);
        work.Database.ChangeTracker.Clear();

        _time.Pass(TimeSpan.FromHours(1));
        await work.Working.MoveAsync(new TicketSeen(number, null), TicketMove.Take, TicketWork.Agent, Cancel);
        Assert.Equal(due.AddHours(1), (await work.TicketAsync(number)).DueAt);
    }

    [Fact]
    public async Task Open_WhileTheAskerIsAsked_StaysOpenUntilWeGoOn()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync();
        await work.HandAsync(number);
        await work.Working.MoveAsync(new TicketSeen(number, null), TicketMove.AskCustomer, TicketWork.Agent, Cancel);
        Assert.Null((await work.LastAsync(number)).EndedAt);
        work.Database.ChangeTracker.Clear();
        await work.Working.MoveAsync(new TicketSeen(number, null), TicketMove.Resolve, TicketWork.Agent, Cancel);
        Assert.Equal(_time.Now, (await work.LastAsync(number)).EndedAt);
    }

    [Fact]
    public async Task Remind_WhenTheTimeHasPassed_OnceByWhicheverInstance()
    {
        var address = await server.CreateDatabaseAsync();
        await using var db = server.Open(address);
        var work = new HandOffWork(db, _time);
        var number = await work.OpenAsync("24x7");
        await work.HandAsync(number);
        Assert.Equal(0, await work.Reminding.RunAsync(Cancel));

        _time.Pass(TimeSpan.FromHours(9));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var own = server.Open(address);
            await new HandOffWork(own, _time).Reminding.RunAsync(Cancel);
        }, Cancel)));
        await work.Reminding.RunAsync(Cancel);

        var entry = await db.TicketEntries.AsNoTracking().SingleAsync(e => e.Kind == TicketEntryKind.HandOffReminded, Cancel);
        Assert.Equal((true, "SupportRouting"), (entry.IsInternal, entry.ActorName));
        Assert.Equal(_time.Now, (await work.LastAsync(number)).RemindedAt);
    }

    [Fact]
    public async Task Answers_OfAPublisher_AreCountedByItsClock()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync("24x7");
        var hours = new[] { 1, 20, 30 };
        foreach (var wait in hours)
        {
            await work.HandAsync(number);
            _time.Pass(TimeSpan.FromHours(wait));
            if (wait < hours[^1])
            {
                await work.Following.ReplyAsync(
                    new TicketSeen(number, null), (await work.LastAsync(number)).Id, "An answer", null, TicketWork.Agent, Cancel);
                work.Database.ChangeTracker.Clear();
            }
        }

        var publisher = await work.Database.Tickets.Where(t => t.Number == number).Select(t => t.Offer!.Publisher!.Code).SingleAsync(Cancel);
        Assert.Equal(new PublisherAnswers(3, 1, 1, 1), await work.Reading.AnswersOfAsync(publisher, Cancel));
        Assert.Equal(new PublisherAnswers(0, 0, 0, 0), await work.Reading.AnswersOfAsync("nobody", Cancel));
    }

    private async Task<HandOffWork> WorkAsync() => new(server.Open(await server.CreateDatabaseAsync()), _time);
}
