using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Api;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>The timelines of all tickets as one page.</summary>
public sealed class AuditPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Audit_Filtered_ShowsWhatFitsPageByPage()
    {
        using var api = TicketApi.Of(portal);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var number = await api.NumberAsync();
        for (var i = 0; i < 60; i++)
            await api.PostAsync($"{number}/notes", new { text = $"Note {i}" });

        var page = await admin.PageAsync($"/admin/audit?ticket={number}&what=note");
        Assert.Equal(50, page.QuerySelectorAll(".audit-row").Length);
        Assert.Equal("Note 59", page.QuerySelector(".audit-text")?.TextContent);
        var older = await admin.PageAsync(page.QuerySelector("a[rel=next]")?.GetAttribute("href") ?? "");
        Assert.Equal(10, older.QuerySelectorAll(".audit-row").Length);
        Assert.Equal(2, (await admin.PageAsync($"/admin/audit?ticket={number}&what=decided&to=2020-01-01")).QuerySelectorAll(".audit-row").Length
            + (await admin.PageAsync($"/admin/audit?ticket={number}&what=opened")).QuerySelectorAll(".audit-row").Length
            + (await admin.PageAsync($"/admin/audit?ticket={number}&what=decided&from=2020-01-01")).QuerySelectorAll(".audit-row").Length);
    }

    [Fact]
    public async Task Audit_OfEveryKindOfEntry_ShowsEach()
    {
        using var api = TicketApi.Of(portal);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var number = await api.NumberAsync();
        Assert.True(TicketNumber.TryParse(number, out var ticket));
        var kinds = Enum.GetValues<TicketEntryKind>();
        await portal.WithDatabaseAsync(async db =>
        {
            await db.TicketEntries.Where(e => e.TicketNumber == ticket.Value).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
            db.AddRange(kinds.Select(kind => new TicketEntryRecord
            {
                TicketNumber = ticket.Value,
                ActorName = "Marta",
                Kind = kind,
                After = kind is TicketEntryKind.Split or TicketEntryKind.Merged or TicketEntryKind.Unmerged ? number : null,
            }));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var page = await admin.PageAsync($"/admin/audit?ticket={number}");
        Assert.Equal(kinds.Length, page.QuerySelectorAll(".audit-row").Length);
    }

    [Fact]
    public async Task Audit_OfATicketThatIsNone_SaysSoBesideTheField()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var page = await admin.PageAsync("/admin/audit?ticket=nothing");
        Assert.Equal("nothing", page.QuerySelector("#audit-ticket")?.GetAttribute("value"));
        Assert.NotEmpty(page.QuerySelector("#audit-ticket-error")?.TextContent.Trim() ?? "");
        Assert.Empty(page.QuerySelectorAll(".audit-row"));
    }

    [Fact]
    public async Task Export_OfWhatIsShown_IsSafeForSpreadsheetsAndComplete()
    {
        using var api = TicketApi.Of(portal);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var number = await api.NumberAsync();
        await api.PostAsync($"{number}/notes", new { text = "=HYPERLINK(\"http://bad.example\")" });

        var csv = await ReadAsync(admin, $"/admin/audit?handler=Export&format=csv&ticket={number}");
        Assert.Contains("\"'=HYPERLINK(\"\"http://bad.example\"\")\"", csv, StringComparison.Ordinal);
        Assert.Equal(4, csv.TrimEnd().Split("\r\n").Length);
        Assert.Contains($"\"{TicketEntryWords.Of(TicketEntryKind.Note)}\",\"\",\"\",\"'=", csv, StringComparison.Ordinal);
        Assert.Contains($"\"{TicketWords.Of(TicketParty.IsvPublisher, toStaff: true)}\",\"\",\"decided\",\"\",\"isvPublisher\"", csv, StringComparison.Ordinal);
        var json = JsonSerializer.Deserialize<JsonElement>(await ReadAsync(admin, $"/admin/audit?handler=Export&format=json&ticket={number}"));
        Assert.Equal(["note", "decided", "opened"], json.EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()));
        using var none = await admin.GetAsync("/admin/audit?handler=Export&format=xml");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Audit_OfWhatBelongsToNoTimeline_IsShownAndExported()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var number = Random.Shared.NextInt64(500_000_000, 900_000_000);
        await portal.WithDatabaseAsync(async db =>
        {
            db.Add(new TicketDeletionRecord { TicketNumber = number, At = DateTimeOffset.UtcNow, Days = 30 });
            db.Add(new PersonRequestRecord { Kind = PersonRequestKind.Exported, PersonHash = $"{number}", At = DateTimeOffset.UtcNow, ActorName = $"Admin {number}", Tickets = 2 });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var page = await admin.PageAsync("/admin/audit");
        Assert.Contains($"{new TicketNumber(number)}", page.QuerySelector("section[aria-labelledby=audit-deletions]")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Contains(AuditText.RequestUnfinished, page.QuerySelector("section[aria-labelledby=audit-requests]")?.TextContent ?? "", StringComparison.Ordinal);
        var who = page.QuerySelectorAll("#audit-who option").Select(option => option.TextContent).ToList();
        Assert.Contains("Import", who);
        Assert.Contains("SupportRouting", who);
        await portal.WithDatabaseAsync(async db => Assert.True(
            await db.Users.AnyAsync(u => u.Role == PortalRole.Reseller && who.Contains(u.DisplayName), TestContext.Current.CancellationToken)));
        var csv = await ReadAsync(admin, "/admin/audit?handler=Export&format=csv");
        Assert.Contains($"\"Admin {number}\",\"{AuditText.RequestExported}\"", csv, StringComparison.Ordinal);
        Assert.Contains($"\"ticketDeleted\",\"\",\"retention 30\"", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("ticketDeleted", await ReadAsync(admin, "/admin/audit?handler=Export&format=csv&who=Import"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overrides_OfARow_AreCountedWithTheirTopic()
    {
        using var api = TicketApi.Of(portal);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        (await api.PostAsync($"{await api.NumberAsync()}/override", new { party = "cspPartner", reason = "agreement", text = "We agreed to help" })).Expect(HttpStatusCode.OK);

        var page = await admin.PageAsync("/admin/audit");
        Assert.NotNull(page.QuerySelector("section[aria-labelledby=audit-overrides] a[href='/who-answers-what/T30']"));
    }

    private static async Task<string> ReadAsync(PortalClient admin, string path)
    {
        using var response = await admin.GetAsync(path);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
