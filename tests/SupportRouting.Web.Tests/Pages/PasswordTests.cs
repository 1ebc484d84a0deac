using System.Net;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>A person changes the password on the Account page.</summary>
public sealed class PasswordTests(PortalFixture portal) : PasswordOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class PasswordSqlServerTests(SqlServerPortalFixture portal) : PasswordOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class PasswordOnEveryServer(PortalFixture portal)
{
    private const string Next = "another sentence to keep";

    [Fact]
    public async Task Change_RightOldPassword_ReplacesIt()
    {
        var (email, person) = await SignedInAsync();
        using (person)
        {
            using var response = await ChangeAsync(person, PersonWithPassword.Password, Next);
            Assert.Equal("/account", response.Headers.Location?.ToString());
            var page = await person.PageAsync("/account");
            Assert.Contains("Your password is changed", page.QuerySelector("[role=status]")?.TextContent, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.BadRequest, await EnterAsync(email, PersonWithPassword.Password));
        Assert.Equal(HttpStatusCode.Redirect, await EnterAsync(email, Next));
    }

    [Theory]
    [InlineData("not the old one", Next, "Current", "The current password is not right.")]
    [InlineData("", Next, "Current", "Enter your password.")]
    [InlineData(PersonWithPassword.Password, "too short", "New", "The new password needs at least 12 characters.")]
    [InlineData(PersonWithPassword.Password, "aaaaaaaaaaaaaaaa", "New", "The new password needs at least 4 different characters.")]
    public async Task Change_ThatCannotBe_SaysWhyAndKeepsTheOldOne(string old, string next, string field, string reason)
    {
        var (email, person) = await SignedInAsync();
        using (person)
        {
            using var response = await ChangeAsync(person, old, next);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            var page = await PortalClient.ReadAsync(response);
            Assert.Equal(reason, page.QuerySelector($"[data-valmsg-for='Password.{field}']")?.TextContent);
        }
        Assert.Equal(HttpStatusCode.Redirect, await EnterAsync(email, PersonWithPassword.Password));
    }

    private async Task<(string Email, PortalClient Person)> SignedInAsync()
    {
        var email = await PersonWithPassword.AddAsync(portal);
        var person = portal.Visitor();
        using var entered = await PersonWithPassword.SignInAsync(person, email, PersonWithPassword.Password);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return (email, person);
    }

    private static Task<HttpResponseMessage> ChangeAsync(PortalClient person, string old, string next) =>
        person.PostAsync("/account?handler=Password", [new("Password.Current", old), new("Password.New", next)], "/account");

    private async Task<HttpStatusCode> EnterAsync(string email, string password)
    {
        using var visitor = portal.Visitor();
        using var response = await PersonWithPassword.SignInAsync(visitor, email, password);
        return response.StatusCode;
    }
}
