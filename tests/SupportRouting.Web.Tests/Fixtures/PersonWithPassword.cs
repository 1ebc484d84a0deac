using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Accounts;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>Somebody of the test's own who signs in as people do outside the demo.</summary>
internal static class PersonWithPassword
{
    public const string Password = "a sentence to remember";

    public static async Task<string> AddAsync(PortalFixture portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var email = $"{Guid.NewGuid():N}@partner.example";
        var user = new PortalUser { Id = Guid.NewGuid(), UserName = email, Email = email, Role = PortalRole.AdminAgent };
        var result = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().CreateAsync(user, Password);
        Assert.True(result.Succeeded);
        return email;
    }

    public static Task<HttpResponseMessage> SignInAsync(
        PortalClient visitor, string email, string password, string path = "/account/sign-in") =>
        visitor.PostAsync(path, [new("Input.Email", email), new("Input.Password", password)]);
}
