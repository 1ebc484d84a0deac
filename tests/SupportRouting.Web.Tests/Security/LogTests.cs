using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Security;

public sealed class LogTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Log_OfADaysWork_HasNoPersonInIt()
    {
        const string email = "very.personal@partner.example";
        const string password = "a very private sentence";
        using (var visitor = portal.Visitor())
            (await visitor.PostAsync("/account/sign-in", [new("Input.Email", email), new("Input.Password", password)])).Dispose();
        using (var agent = await portal.SignedInAsync(PortalRole.AdminAgent))
        {
            (await agent.GetAsync("/offers?query=secret-search-words")).Dispose();
            (await agent.GetAsync("/secret-path-words")).Dispose();
        }
        using (var http = portal.Api("srk_very_private_key"))
            (await http.GetAsync("/api/v1/openapi.json?query=secret-search-words", TestContext.Current.CancellationToken)).Dispose();

        var lines = portal.Log.Lines;
        Assert.Contains(lines, line => line.Contains("account/sign-in", StringComparison.Ordinal));
        foreach (var personal in new[]
        {
            email, "VERY.PERSONAL", password, "marek.kowal", "Marek Kowal", "secret-search-words", "secret-path-words",
            "srk_very_private_key", PortalFixture.ApiKey,
        })
            Assert.DoesNotContain(lines, line => line.Contains(personal, StringComparison.OrdinalIgnoreCase));
    }
}
