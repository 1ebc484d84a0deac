using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Account;

/// <summary>Keeps a preference in this browser and, for somebody signed in, with the account.</summary>
public sealed class PreferenceKeeper(
    PortalDbContext database, CurrentUser current, IHttpContextAccessor accessor, TimeProvider time)
{
    /// <summary>Stands for "as the system" or "as the browser" in forms.</summary>
    public const string System = "system";

    public async Task KeepLanguageAsync(string? language)
    {
        var value = Chosen(language);
        Put(PreferenceCookies.Language, value);
        await database.Users.Where(user => user.Id == current.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.Language, value));
    }

    public async Task KeepThemeAsync(string? theme)
    {
        var value = Chosen(theme);
        Put(PreferenceCookies.Theme, value);
        await database.Users.Where(user => user.Id == current.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.Theme, value));
    }

    private static string? Chosen(string? value) => value is null or System ? null : value;

    private void Put(string cookie, string? value)
    {
        if (accessor.HttpContext is { } context)
            PreferenceCookies.Put(context.Response, cookie, value, time);
    }
}
