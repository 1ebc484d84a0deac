using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Web.Commands;

/// <summary>The first Global admin of an empty portal. The password comes from a pipe, or is made and shown once.</summary>
internal sealed class CreateAdminCommand(
    DatabaseMigration migration, UserManager<PortalUser> users, TimeProvider time) : IPortalCommand
{
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancel)
    {
        if (arguments is not [var email] || !email.Contains('@', StringComparison.Ordinal))
        {
            await Console.Error.WriteLineAsync("Usage: create-admin <email>   (password on standard input, or one is made)");
            return CommandRunner.WrongUse;
        }

        await migration.RunAsync(cancel);
        var given = Console.IsInputRedirected ? await Console.In.ReadLineAsync(cancel) : null;
        var password = string.IsNullOrEmpty(given) ? RandomNumberGenerator.GetHexString(20, lowercase: true) : given;
        var result = await users.CreateAsync(NewAdmin(email), password);
        if (!result.Succeeded)
        {
            // The name is the e-mail, and one complaint about it is enough.
            foreach (var error in result.Errors.Where(error => error.Code != nameof(IdentityErrorDescriber.DuplicateUserName)))
                await Console.Error.WriteLineAsync(error.Description);
            return 1;
        }

        Console.WriteLine($"Global admin {email} can sign in.");
        if (password != given)
            Console.WriteLine($"Password (shown this once): {password}");
        return 0;
    }

    private PortalUser NewAdmin(string email) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        UserName = email,
        Email = email,
        EmailConfirmed = true,
        DisplayName = email.Split('@')[0],
        Role = PortalRole.GlobalAdmin,
    };
}
