using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Account;

public sealed class IndexModel(
    UserManager<PortalUser> users, SignInManager<PortalUser> signIn, PreferenceKeeper keeper) : PageModel, IShownAgain
{
    public static (string Value, string Words)[] Themes =>
    [
        (PreferenceKeeper.System, ShellText.ThemeSystem),
        (PreferenceCookies.Light, ShellText.ThemeLight),
        (PreferenceCookies.Dark, ShellText.ThemeDark),
    ];

    [TempData]
    public string? Done { get; set; }

    public string? Notice => Done switch
    {
        nameof(AccountText.Saved) => AccountText.Saved,
        nameof(AccountText.PasswordChanged) => AccountText.PasswordChanged,
        _ => null,
    };

    public PreferencesInput Preferences { get; private set; } = new();

    public PasswordInput Password { get; } = new();

    public bool HasPassword { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => await PrepareAsync(cancel);

    public async Task<bool> PrepareAsync(CancellationToken cancel)
    {
        if (await users.GetUserAsync(User) is not { } user)
            return false;
        HasPassword = user.PasswordHash is not null;
        Preferences = new() { Language = user.Language, Theme = user.Theme, SingleKeys = user.SingleKeyShortcuts };
        return true;
    }

    public async Task<IActionResult> OnPostPreferencesAsync([Bind(Prefix = nameof(Preferences))] PreferencesInput preferences)
    {
        if (await users.GetUserAsync(User) is not { } user)
            return NotFound();
        user.SingleKeyShortcuts = preferences.SingleKeys;
        await users.UpdateAsync(user);
        await keeper.KeepLanguageAsync(preferences.Language);
        await keeper.KeepThemeAsync(preferences.Theme);
        await signIn.RefreshSignInAsync(user);
        return Finish(nameof(AccountText.Saved));
    }

    public async Task<IActionResult> OnPostPasswordAsync(
        [Bind(Prefix = nameof(Password))] PasswordInput password, CancellationToken cancel)
    {
        if (await users.GetUserAsync(User) is not { PasswordHash: not null } user)
            return NotFound();
        var result = await users.ChangePasswordAsync(user, password.Current ?? "", password.New ?? "");
        if (!result.Succeeded)
        {
            var wrong = result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch));
            ModelState.AddModelError(
                wrong ? "Password.Current" : "Password.New", wrong ? AccountText.PasswordWrong : PasswordValidator.TooPlain);
            await PrepareAsync(cancel);
            return this.Again();
        }
        await signIn.RefreshSignInAsync(user);
        return Finish(nameof(AccountText.PasswordChanged));
    }

    private RedirectResult Finish(string done)
    {
        Done = done;
        return Redirect("/account");
    }
}
