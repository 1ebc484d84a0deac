using System.Net;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Security;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages;

public sealed class SignInTests(PortalFixture portal) : SignInOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class SignInSqlServerTests(SqlServerPortalFixture portal) : SignInOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class SignInOnEveryServer(PortalFixture portal)
{
    [Fact]
    public async Task Open_NotSignedIn_LeadsToSignInAndBack()
    {
        using var visitor = portal.Visitor();
        using var response = await visitor.GetAsync("/offers?query=backup");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.EndsWith("/account/sign-in?returnUrl=%2Foffers%3Fquery%3Dbackup", response.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_RightPassword_EntersWhereItWasGoing()
    {
        var email = await PersonWithPassword.AddAsync(portal);
        using var visitor = portal.Visitor();
        using var response = await PersonWithPassword.SignInAsync(visitor, email, PersonWithPassword.Password, "/account/sign-in?returnUrl=%2Foffers");
        Assert.Equal("/offers", response.Headers.Location?.ToString());
        await visitor.PageAsync("/ask");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    public async Task SignIn_ReturnElsewhere_StaysHere(string returnUrl)
    {
        var email = await PersonWithPassword.AddAsync(portal);
        using var visitor = portal.Visitor();
        using var response = await PersonWithPassword.SignInAsync(visitor, email, PersonWithPassword.Password, "/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));
        Assert.Equal("/ask", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task SignIn_WrongPasswordAndUnknownPerson_SayTheSame()
    {
        var email = await PersonWithPassword.AddAsync(portal);
        using var visitor = portal.Visitor();
        using var wrong = await PersonWithPassword.SignInAsync(visitor, email, "not the sentence");
        using var unknown = await PersonWithPassword.SignInAsync(visitor, "nobody@partner.example", "not the sentence");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(await AlertAsync(wrong), await AlertAsync(unknown));
    }

    [Fact]
    public async Task SignIn_NothingEntered_NamesBothFields()
    {
        using var visitor = portal.Visitor("pl");
        using var response = await PersonWithPassword.SignInAsync(visitor, "", "");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await PortalClient.ReadAsync(response);
        Assert.Equal(
            ["Podaj adres e-mail.", "Podaj hasło."],
            page.QuerySelectorAll(".field-error").Select(error => error.TextContent));
    }

    [Fact]
    public async Task SignIn_AfterFiveFailures_RefusesTheRightPasswordToo()
    {
        var email = await PersonWithPassword.AddAsync(portal);
        using var visitor = portal.Visitor();
        for (var attempt = 0; attempt < AccountServices.AttemptsBeforeLockout; attempt++)
            (await PersonWithPassword.SignInAsync(visitor, email, "not the sentence")).Dispose();
        using var response = await PersonWithPassword.SignInAsync(visitor, email, PersonWithPassword.Password);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task SignIn_TooManyAttempts_Is429ForThatAccount()
    {
        using var visitor = portal.Visitor();
        for (var attempt = 0; attempt < SignInThrottle.AttemptsPerAccount; attempt++)
            (await PersonWithPassword.SignInAsync(visitor, "hammered@partner.example", "not the sentence")).Dispose();
        using var response = await PersonWithPassword.SignInAsync(visitor, "hammered@partner.example", "not the sentence");
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Contains("Too many attempts", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_SignedIn_EndsTheSession()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var response = await agent.PostAsync("/account/sign-out", [], "/ask");
        using var after = await agent.GetAsync("/ask");
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    private static async Task<string?> AlertAsync(HttpResponseMessage response) =>
        (await PortalClient.ReadAsync(response)).QuerySelector("[role=alert]")?.TextContent.Trim();
}
