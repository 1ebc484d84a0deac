using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Demo;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Account;

public sealed class SignInModel(
    SignInManager<PortalUser> signIn, SignInThrottle throttle, DemoOptions demo, TimeProvider time) : PageModel
{
    public DemoOptions Demo => demo;

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public SignInInput Input { get; private set; } = new();

    public static string About(PortalRole role) => role switch
    {
        PortalRole.GlobalAdmin => AccountText.PersonaGlobalAdmin,
        PortalRole.AdminAgent => AccountText.PersonaAdminAgent,
        _ => AccountText.PersonaReseller,
    };

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = nameof(Input))] SignInInput input)
    {
        Input = input;
        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!throttle.Allows(address, input.Email ?? ""))
            return StatusCode(StatusCodes.Status429TooManyRequests);

        var user = await signIn.UserManager.FindByEmailAsync(input.Email ?? "");
        if (user is null)
            SpendTimeOfACheck(input.Password ?? "");
        else if ((await signIn.PasswordSignInAsync(user, input.Password ?? "", input.Remember, lockoutOnFailure: true)).Succeeded)
            return Enter(user);
        ModelState.AddModelError("", AccountText.SignInFailed);
        return this.Again();
    }

    public async Task<IActionResult> OnPostPersonaAsync(PortalRole role)
    {
        if (!demo.Enabled || Array.Find(DemoPersona.All, one => one.Role == role) is not { } persona
            || await signIn.UserManager.FindByEmailAsync(persona.Email) is not { } user)
            return NotFound();
        await signIn.SignInAsync(user, isPersistent: false);
        return Enter(user);
    }

    // Who is not known must not be told from who is by the time an answer takes.
    private void SpendTimeOfACheck(string password) => signIn.UserManager.PasswordHasher.HashPassword(new(), password);

    private LocalRedirectResult Enter(PortalUser user)
    {
        if (user.Language is not null)
            PreferenceCookies.Put(Response, PreferenceCookies.Language, user.Language, time);
        if (user.Theme is not null)
            PreferenceCookies.Put(Response, PreferenceCookies.Theme, user.Theme, time);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/ask");
    }
}
