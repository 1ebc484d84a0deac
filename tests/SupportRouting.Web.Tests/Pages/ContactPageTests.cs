using System.Net;
using AngleSharp.Dom;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages;

public sealed class ContactPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string ConfirmForms = "form[action='/contacts/confirm']";

    [Fact]
    public async Task Confirm_OneThenAll_IsShownAndTakenBack()
    {
        var path = $"/offers/{await SampleOffers.AddAsync(portal)}";
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var page = await admin.PageAsync(path);
        Assert.Equal(3, page.QuerySelectorAll(".contact-state").Count(state => state.TextContent.Contains("Never confirmed", StringComparison.Ordinal)));

        var told = await SendAsync(admin, page.QuerySelector($".contact-state {ConfirmForms}"), path);
        Assert.Contains("1 contact confirmed", told.QuerySelector("#contacts-told")?.TextContent, StringComparison.Ordinal);
        var all = await SendAsync(admin, told.QuerySelectorAll(ConfirmForms)[0], path);

        Assert.Contains("3 contacts confirmed", all.QuerySelector("#contacts-told")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, all.QuerySelectorAll(".contact-state").Count(state => state.TextContent.Contains("Giulia Ferri (looked at)", StringComparison.Ordinal)));
        var undone = await SendAsync(admin, all.QuerySelector("#contacts-told form"), path);
        Assert.Equal(2, undone.QuerySelectorAll(".contact-state").Count(state => state.TextContent.Contains("Never confirmed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Confirm_BySomebodyElse_IsNotOffered()
    {
        var path = $"/offers/{await SampleOffers.AddAsync(portal)}";
        foreach (var role in new[] { PortalRole.AdminAgent, PortalRole.Reseller })
        {
            using var reader = await portal.SignedInAsync(role);
            var page = await reader.PageAsync(path);
            Assert.Empty(page.QuerySelectorAll(ConfirmForms));
            Assert.Equal(3, page.QuerySelectorAll(".contact-state").Length);
        }
    }

    private static async Task<IDocument> SendAsync(PortalClient client, IElement? form, string path)
    {
        var fields = form?.QuerySelectorAll("input[name]").Select(input => new KeyValuePair<string, string>(input.GetAttribute("name") ?? "", input.GetAttribute("value") ?? ""))
            .Where(field => field.Key != "__RequestVerificationToken") ?? throw new InvalidOperationException("There is no form.");
        using var sent = await client.PostAsync(form.GetAttribute("action") ?? "", fields, path);
        Assert.Equal((HttpStatusCode.Redirect, path), (sent.StatusCode, sent.Headers.Location?.ToString()));
        return await client.PageAsync(path);
    }
}
