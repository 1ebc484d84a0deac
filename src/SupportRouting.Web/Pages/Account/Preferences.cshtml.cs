using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Account;

/// <summary>Takes the choice of the menus in the top bar, also from somebody who is not signed in.</summary>
public sealed class PreferencesModel(PreferenceKeeper keeper) : PageModel
{
    public IActionResult OnGet() => Redirect("/account");

    public async Task<IActionResult> OnPostAsync(string? language, string? theme, string? returnUrl)
    {
        if (PortalLanguage.IsKnown(language))
            await keeper.KeepLanguageAsync(language);
        if (PreferenceCookies.IsTheme(theme) || theme == PreferenceKeeper.System)
            await keeper.KeepThemeAsync(theme);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/ask");
    }
}
