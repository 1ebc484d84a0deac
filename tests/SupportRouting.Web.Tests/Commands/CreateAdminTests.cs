using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Hosting;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Commands;

/// <summary><c>create-admin</c> beside a running portal, and then the sign-in there.</summary>
public sealed class CreateAdminTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task CreateAdmin_PasswordFromAPipe_SignsInWithIt()
    {
        var email = NewEmail();
        var run = await CreateAsync(email, PersonWithPassword.Password + "\n");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(PersonWithPassword.Password, run.Output + run.Error, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await EnterAsync(email, PersonWithPassword.Password));
        await portal.WithDatabaseAsync(async database =>
        {
            var user = await database.Users.SingleAsync(one => one.Email == email, TestContext.Current.CancellationToken);
            Assert.Equal(PortalRole.GlobalAdmin, user.Role);
        });
    }

    [Fact]
    public async Task CreateAdmin_NoPassword_ShowsOneThatWorks()
    {
        var email = NewEmail();
        var run = await CreateAsync(email, "");
        Assert.Equal(0, run.ExitCode);
        var shown = run.Output.Split("Password (shown this once): ")[1].Trim();
        Assert.Equal(HttpStatusCode.Redirect, await EnterAsync(email, shown));
    }

    [Theory]
    [InlineData("short", "at least 12 characters")]
    [InlineData("aaaaaaaaaaaaaaaa", "at least 4")]
    public async Task CreateAdmin_WeakPassword_IsRefusedWithTheReason(string password, string reason)
    {
        var email = NewEmail();
        var run = await CreateAsync(email, password);
        AssertRefused(run, reason);
        Assert.Equal(HttpStatusCode.BadRequest, await EnterAsync(email, password));
    }

    [Fact]
    public async Task CreateAdmin_LongerThanTheSignInReads_IsRefused() =>
        AssertRefused(await CreateAsync(NewEmail(), "one more word " + new string('x', 128)), "at most 128 characters");

    [Fact]
    public async Task CreateAdmin_ExistingEmail_IsRefusedAndKeepsItsPassword()
    {
        var email = await PersonWithPassword.AddAsync(portal);
        var run = await CreateAsync(email.ToUpperInvariant(), "another sentence to keep");
        AssertRefused(run, "is already taken");
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(HttpStatusCode.Redirect, await EnterAsync(email, PersonWithPassword.Password));
    }

    [Fact]
    public async Task CreateAdmin_WithoutAnEmail_SaysHowToUseIt()
    {
        var run = await CreateAsync("nobody", "");
        Assert.Equal(64, run.ExitCode);
        Assert.StartsWith("Usage: create-admin <email>", run.Error, StringComparison.Ordinal);
    }

    private Task<BuiltProgram.Run> CreateAsync(string email, string input) => BuiltProgram.RunAsync(
        input, "create-admin", email, "--Database:Provider=PostgreSql",
        "--ConnectionStrings:Portal=" + portal.Services.GetRequiredService<PortalDatabase>().ConnectionString);

    private static void AssertRefused(BuiltProgram.Run run, string reason)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    // An apostrophe is good in an address.
    private static string NewEmail() => $"o'neil-{Guid.NewGuid():N}@partner.example";

    private async Task<HttpStatusCode> EnterAsync(string email, string password)
    {
        using var visitor = portal.Visitor();
        using var response = await PersonWithPassword.SignInAsync(visitor, email, password);
        return response.StatusCode;
    }
}
