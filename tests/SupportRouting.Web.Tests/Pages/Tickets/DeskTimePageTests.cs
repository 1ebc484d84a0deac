using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages.Tickets;

public sealed class NewYorkFixture(PostgresFixture postgres) : PortalFixture(postgres)
{
    public const string Zone = "America/New_York";

    protected override IEnumerable<(string Name, string Value)> Settings => [("Tickets:TimeZone", Zone)];
}

/// <summary>Due times by the clock of the desk.</summary>
public sealed class DeskTimePageTests(NewYorkFixture portal) : IClassFixture<NewYorkFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DueToday_EndsAtTheDesksMidnight()
    {
        var mark = $"midnight{Guid.NewGuid():N}";
        var end = portal.Services.GetRequiredService<DeskTime>().EndOfDay(DateTimeOffset.UtcNow);
        var (today, tomorrow) = (TicketRows.New(mark), TicketRows.New(mark));
        (today.NextDueAt, tomorrow.NextDueAt) = (end.AddMinutes(-30), end.AddMinutes(30));
        var numbers = await TicketRows.SaveAsync(portal, today, tomorrow);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);

        var page = await agent.PageAsync($"/tickets?view=dueToday&words={mark}");

        var row = Assert.Single(page.QuerySelectorAll(".queue-table tbody tr"));
        Assert.Equal($"t{numbers[0]}", row.Id);
        Assert.EndsWith(" " + NewYorkFixture.Zone, row.QuerySelector("td:last-child span")?.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-01T01:30", "2026-11-01T05:30Z")]
    [InlineData("2026-03-08T02:30", "2026-03-08T07:00Z")]
    [InlineData("2026-07-01T23:59", "2026-07-02T03:59Z")]
    public async Task Plan_WithADueTime_TakesItByTheDesksClock(string typed, string due)
    {
        var number = await OpenAsync(null);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);

        await SaveAsync(agent, number, ("plan.Due", typed));

        Assert.Equal(DateTimeOffset.Parse(due, CultureInfo.InvariantCulture), await DueAsync(number));
    }

    [Fact]
    public async Task Plan_OfADueTimeTheClockShowsTwice_KeepsTheMomentThatNobodyChanged()
    {
        var second = new DateTimeOffset(2026, 11, 1, 6, 30, 0, TimeSpan.Zero);
        var number = await OpenAsync(second);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await agent.PageAsync(PathOf(number));
        Assert.Equal("2026-11-01T01:30", page.QuerySelector("#plan-due")?.GetAttribute("value"));
        Assert.Contains(NewYorkFixture.Zone, page.QuerySelector("label[for=plan-due]")?.TextContent, StringComparison.Ordinal);

        await SaveAsync(agent, number, ("plan.Tags", "kept"));

        Assert.Equal(second, await DueAsync(number));
    }

    [Fact]
    public void Setting_IsAZoneOrThatOfTheOfficeHours()
    {
        Assert.Equal("Europe/Berlin", DeskTimeOption.From(Settings()).Name);
        Assert.Equal("Europe/Warsaw", DeskTimeOption.From(Settings(("HandOff:OfficeHours", "Mon-Fri 8:00-16:00 Europe/Warsaw"))).Name);
        Assert.Equal("UTC", DeskTimeOption.From(Settings(("Tickets:TimeZone", "UTC"))).Name);
        var refused = Assert.Throws<SettingsException>(() => DeskTimeOption.From(Settings(("Tickets:TimeZone", "Rome"))));
        Assert.StartsWith("The setting Tickets:TimeZone is 'Rome'. Allowed: UTC, or", refused.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create<string, string?>(one.Name, one.Value))).Build();

    private static string PathOf(long number) => $"/tickets/{new TicketNumber(number)}";

    private static async Task SaveAsync(PortalClient agent, long number, (string Name, string Value) change)
    {
        var fields = (await agent.PageAsync(PathOf(number))).QuerySelectorAll("#plan input[name], #plan select")
            .Where(field => field.GetAttribute("name") != "__RequestVerificationToken")
            .ToDictionary(field => field.GetAttribute("name") ?? "", ValueOf);
        fields[change.Name] = change.Value;
        using var saved = await agent.PostAsync(PathOf(number) + "?handler=Plan", fields, PathOf(number));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    private static string ValueOf(IElement field) => (field.QuerySelector("option[selected]") ?? field).GetAttribute("value") ?? "";

    private async Task<long> OpenAsync(DateTimeOffset? due)
    {
        var number = 0L;
        await portal.WithDatabaseAsync(async database => number = await new TicketWork(database).OpenAsync(new NewTicket(TicketWork.About(30), "Due by the clock") { DueAt = due }));
        return number;
    }

    private async Task<DateTimeOffset?> DueAsync(long number)
    {
        DateTimeOffset? due = null;
        await portal.WithDatabaseAsync(async database => due = await database.Tickets.Where(t => t.Number == number).Select(t => t.DueAt).SingleAsync(Cancel));
        return due;
    }
}
