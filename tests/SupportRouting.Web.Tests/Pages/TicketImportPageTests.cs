using System.Net;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>Saying on the import page which column of a list of tickets is what.</summary>
public sealed class TicketImportPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Columns_NobodyKnows_AreAskedAndRemembered()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var id = $"v{Guid.NewGuid():N}";
        var content = $"Ticket #,{id},Colour\n{id},It does not work,red\n";
        var address = await SendAsync(admin, content);
        var page = await admin.PageAsync(address);
        Assert.Equal(["Ticket #", id, "Colour"], page.QuerySelectorAll(".import-column label").Select(label => label.TextContent));

        using (var refused = await DescribeAsync(admin, address, id, "externalId", ""))
        {
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.NotEmpty((await PortalClient.ReadAsync(refused)).QuerySelector("#describe-columns-error")?.TextContent ?? "");
        }

        using (var described = await DescribeAsync(admin, address, id, "externalId", "question"))
            Assert.Equal(HttpStatusCode.Redirect, described.StatusCode);
        await ImportUploads.UntilAsync(portal, address, ImportState.Previewed);
        using (var confirmed = await admin.PostAsync($"{address}?handler=Import", []))
            Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        await ImportUploads.UntilAsync(portal, address, ImportState.Done);
        await portal.WithDatabaseAsync(async db => Assert.Equal(
            "It does not work", (await db.Tickets.SingleAsync(t => t.ExternalId == id, TestContext.Current.CancellationToken)).Question));

        // The next file with these columns asks nothing.
        await ImportUploads.UntilAsync(portal, await SendAsync(admin, content), ImportState.Previewed);
    }

    private static async Task<string> SendAsync(PortalClient admin, string content)
    {
        using var response = await ImportUploads.PostAsync(admin, [("tickets.csv", content)], "Tickets");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location?.ToString() ?? "";
    }

    private static Task<HttpResponseMessage> DescribeAsync(PortalClient admin, string address, string column, string first, string second) =>
        admin.PostAsync($"{address}?handler=Describe",
        [
            new("Describe.Kind", "Tickets"),
            new("Describe.Columns[0].Column", "Ticket #"), new("Describe.Columns[0].Field", first),
            new("Describe.Columns[1].Column", column), new("Describe.Columns[1].Field", second),
            new("Describe.Columns[2].Column", "Colour"), new("Describe.Columns[2].Field", ""),
        ]);
}
