using SupportRouting.Web.Security;

namespace SupportRouting.Web.Infrastructure;

internal static class PortalPages
{
    /// <summary>The pages anybody may see; a test reads this list. Everything else needs a sign-in.</summary>
    public static readonly string[] Anonymous = ["/Account/SignIn", "/Account/Preferences", "/Error/Status"];

    public static IServiceCollection AddPortalPages(this IServiceCollection services)
    {
        services.AddRouting(options =>
        {
            options.LowercaseUrls = true;
            options.AppendTrailingSlash = false;
        });
        services.AddRazorPages(options =>
        {
            options.Conventions.AuthorizeFolder("/", Policies.SignedIn);
            foreach (var page in Anonymous)
                options.Conventions.AllowAnonymousToPage(page);
        }).AddMvcOptions(options => options.Filters.Add<PageValidation>());
        return services;
    }
}
