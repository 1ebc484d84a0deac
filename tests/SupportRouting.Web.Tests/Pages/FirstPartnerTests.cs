using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages;

public sealed class EmptyPortalFixture(PostgresFixture postgres) : PortalFixture(postgres)
{
    protected override IEnumerable<(string Name, string Value)> Settings => [("Demo:Enabled", "false"), ("Demo:ApiKey", "")];
}

/// <summary>A portal that has just been installed knows no partner at all.</summary>
public sealed class FirstPartnerTests(EmptyPortalFixture portal) : IClassFixture<EmptyPortalFixture>
{
    [Fact]
    public async Task Resellers_InAnEmptyPortal_LeadAnAdminToTheOwnTenant()
    {
        using var admin = await SignedInAsync(PortalRole.GlobalAdmin);
        var page = await admin.PageAsync("/resellers");
        Assert.Equal(PartnersText.FirstTitle, page.QuerySelector("#partner-results h2")?.TextContent);
        Assert.NotNull(page.QuerySelector("#partner-results a[href='/partners/new']"));

        using var agent = await SignedInAsync(PortalRole.AdminAgent);
        var told = await agent.PageAsync("/resellers");
        Assert.Equal(PartnersText.FirstTextAgent, told.QuerySelector("#partner-results p")?.TextContent);
        Assert.Empty(told.QuerySelectorAll("main a[href^='/partners']"));
    }

    [Fact]
    public async Task Ask_InAnEmptyPortal_StillAnswers()
    {
        using var agent = await SignedInAsync(PortalRole.AdminAgent);
        var page = await agent.PageAsync("/ask?asker=indirectReseller&topic=T16&purchaseChannel=csp");

        Assert.Equal("indirectProvider", page.QuerySelector(".answer-card")?.GetAttribute("data-first-contact"));
        await portal.WithDatabaseAsync(async database => Assert.False(await database.Partners.AnyAsync(TestContext.Current.CancellationToken)));
    }

    private async Task<PortalClient> SignedInAsync(PortalRole role)
    {
        var email = await PersonWithPassword.AddAsync(portal);
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
            var user = await users.FindByEmailAsync(email) ?? throw new InvalidOperationException("The person is not there.");
            user.Role = role;
            await users.UpdateAsync(user);
        }

        var client = portal.Visitor();
        (await PersonWithPassword.SignInAsync(client, email, PersonWithPassword.Password)).Dispose();
        return client;
    }
}
