using System.Net;
using AngleSharp.Dom;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages.Tickets;

/// <summary>Sets of filters kept under names: one's own, and those that staff share.</summary>
public sealed class SavedViewPageTests(PortalFixture portal) : SavedViewPageOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class SavedViewPageSqlServerTests(SqlServerPortalFixture portal) : SavedViewPageOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class SavedViewPageOnEveryServer(PortalFixture portal)
{
    private const string Path = "/tickets/views";

    [Fact]
    public async Task Save_ANarrowedQueue_IsAViewOfItsOwnerAlone()
    {
        var name = Name();
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var offered = (await agent.PageAsync("/tickets?view=mine&party=microsoft&priority=high")).QuerySelector("a[href^='/tickets/views?filter=']");
        var form = await agent.PageAsync(offered?.GetAttribute("href") ?? "");
        var filter = form.QuerySelector("input[name=filter]")?.GetAttribute("value") ?? "";

        using var saved = await SaveAsync(agent, filter, name);

        Assert.Equal("/tickets?view=mine&party=microsoft&priority=high", saved.Headers.Location?.ToString());
        var chip = Chip(await agent.PageAsync(saved.Headers.Location?.ToString() ?? ""), name);
        Assert.Equal("page", chip?.GetAttribute("aria-current"));
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        Assert.Null(Chip(await admin.PageAsync("/tickets"), name));
    }

    [Fact]
    public async Task Share_AView_ShowsItToStaffWhoCannotChangeIt()
    {
        var name = Name();
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        (await SaveAsync(agent, "?view=unassigned", name, ("shared", "true"))).Dispose();
        var id = await IdAsync(agent, name);

        Assert.NotNull(Chip(await admin.PageAsync("/tickets"), name));
        Assert.Null(Chip(await reseller.PageAsync("/tickets"), name));
        foreach (var other in new[] { admin, reseller })
        {
            using var renamed = await other.PostAsync(Path + "?handler=Change", [new("id", id), new("name", Name())], "/account");
            using var deleted = await other.PostAsync(Path + "?handler=Delete", [new("id", id)], "/account");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (renamed.StatusCode, deleted.StatusCode));
        }

        using var gone = await agent.PostAsync(Path + "?handler=Delete", [new("id", id)], "/account");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        Assert.Null(Chip(await admin.PageAsync("/tickets"), name));
    }

    [Fact]
    public async Task Rename_ToANameOfItsOwn_IsRefusedBesideTheField()
    {
        var (first, second) = (Name(), Name());
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        (await SaveAsync(agent, "?view=done", first)).Dispose();
        (await SaveAsync(agent, "?view=all", second)).Dispose();
        var id = await IdAsync(agent, second);

        foreach (var (name, says) in new[] { (first.ToUpperInvariant(), "already have a view"), (" ", "Give a name"), (new string('x', 61), "60") })
        {
            using var refused = await agent.PostAsync(Path + "?handler=Change", [new("id", id), new("name", name)], "/account");
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var page = await PortalClient.ReadAsync(refused);
            Assert.Contains(says, page.QuerySelector($"#name-{id}-error")?.TextContent, StringComparison.Ordinal);
            Assert.Equal(name.Trim(), page.QuerySelector($"#name-{id}")?.GetAttribute("value") ?? "");
        }

        using var renamed = await agent.PostAsync(Path + "?handler=Change", [new("id", id), new("name", second + " new")], "/account");
        Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);
        Assert.NotNull(Chip(await agent.PageAsync("/tickets"), second + " new"));
    }

    [Fact]
    public async Task Save_WhatIsNoFilter_KeepsOnlyWhatAQueueKnows()
    {
        var name = Name();
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var saved = await SaveAsync(agent, "?view=nothing&panel=filter&after=3&words=a%26b&x=y#//elsewhere.example", name);
        Assert.Equal("/tickets?words=a%26b", saved.Headers.Location?.ToString());
    }

    private static string Name() => $"View {Guid.NewGuid():N}";

    private static IElement? Chip(IParentNode page, string name) => page.QuerySelectorAll(".queue-views a").FirstOrDefault(chip => chip.TextContent.Trim() == name);

    private static Task<HttpResponseMessage> SaveAsync(PortalClient client, string filter, string name, params (string Name, string Value)[] more) =>
        client.PostAsync(Path, [new("filter", filter), new("name", name), .. more.Select(one => KeyValuePair.Create(one.Name, one.Value))], "/account");

    private static async Task<string> IdAsync(PortalClient client, string name) => (await client.PageAsync(Path)).QuerySelectorAll("form.saved-view")
        .First(form => form.QuerySelector("input[name=name]")?.GetAttribute("value") == name).QuerySelector("input[name=id]")?.GetAttribute("value") ?? "";
}
