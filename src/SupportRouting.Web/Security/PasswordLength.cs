using Microsoft.AspNetCore.Identity;
using SupportRouting.Data.Accounts;

namespace SupportRouting.Web.Security;

/// <summary>The sign-in reads no longer ones, so none may be set.</summary>
internal sealed class PasswordLength : IPasswordValidator<PortalUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(password is { Length: > AccountServices.MostPasswordLength }
            ? IdentityResult.Failed(new IdentityError
            {
                Code = nameof(PasswordLength),
                Description = $"Passwords must be at most {AccountServices.MostPasswordLength} characters.",
            })
            : IdentityResult.Success);
}
