using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using SupportRouting.Data;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Api;

namespace SupportRouting.Web.Security;

internal static class AccountServices
{
    public const int LeastPasswordLength = 12;
    public const int MostPasswordLength = 128;
    public const int LeastDifferentCharacters = 4;
    public const int AttemptsBeforeLockout = 5;

    private const string Chooser = "Portal";

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentUser>();
        services.AddScoped<Pages.Account.PreferenceKeeper>();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<ConfirmationThrottle>();
        services.AddIdentityCore<PortalUser>(Identity)
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddSignInManager()
            .AddPasswordValidator<PasswordLength>()
            .AddClaimsPrincipalFactory<PortalClaims>();
        services.AddAuthentication(options => options.DefaultScheme = Chooser)
            .AddPolicyScheme(Chooser, null, options => options.ForwardDefaultSelector = SchemeFor)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null)
            .AddIdentityCookies(cookies => cookies.ApplicationCookie?.Configure(Cookie));
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorization(Policies.Add);
        return services;
    }

    /// <summary>One scheme a request: a key counts for the API alone, pages know the cookie only.</summary>
    private static string SchemeFor(HttpContext context) =>
        ApiPaths.IsApi(context.Request.Path) && context.Request.Headers.ContainsKey(ApiKeyHandler.Header)
            ? ApiKeyHandler.SchemeName
            : IdentityConstants.ApplicationScheme;

    private static void Identity(IdentityOptions options)
    {
        IdentitySchema.Use(options);
        options.User.RequireUniqueEmail = true;
        // The user name is the e-mail address, which may have more than letters and digits.
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = AttemptsBeforeLockout;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        // Length protects; forced kinds of characters only make passwords that are written down.
        options.Password.RequiredLength = LeastPasswordLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = LeastDifferentCharacters;
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "portal.session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.LoginPath = "/account/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
        options.Events.OnRedirectToLogin = StatusForApi(options.Events.OnRedirectToLogin, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> StatusForApi(
        Func<RedirectContext<CookieAuthenticationOptions>, Task> redirect, int status) => context =>
    {
        if (!ApiPaths.IsApi(context.Request.Path))
            return redirect(context);
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };
}
