using SupportRouting.Web.Security;

namespace SupportRouting.Web.Infrastructure;

internal static class PortalPages
{
    /// <summary>The pages anybody may see; a test reads this list. Everything else needs a sign-in.</summary>
    public static readonly string[] Anonymous = ["/Account/SignIn", "/Account/Preferences", "/Error/Status", "/Confirm/Index", "/Confirm/Thanks"];

    private static readonly string[] ForGlobalAdmins =
    [
        "/Partners/Edit", "/Partners/New", "/Partners/Duties", "/Partners/Relationships", "/Publishers/HandOffSettings",
        "/Publishers/Edit", "/Offers/Edit", "/Offers/Share", "/Contacts/Confirm", "/Records/Restore",
    ];

    private static readonly string[] ForStaff = ["/Tickets/Split", "/Tickets/Merge", "/Tickets/Open", "/Tickets/Bulk", "/Notices/Index", "/Notices/New", "/Notices/Edit", "/Notices/Tickets", "/Notices/Answer"];

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
            options.Conventions.AuthorizeFolder("/Resellers", Policies.Staff);
            options.Conventions.AuthorizeFolder("/Partners", Policies.Staff);
            options.Conventions.AuthorizeFolder("/Records", Policies.Staff);
            foreach (var page in ForGlobalAdmins)
                options.Conventions.AuthorizePage(page, Policies.GlobalAdmin);
            foreach (var page in ForStaff)
                options.Conventions.AuthorizePage(page, Policies.Staff);
            options.Conventions.AuthorizeFolder("/Admin", Policies.GlobalAdmin);
            foreach (var page in Anonymous)
                options.Conventions.AllowAnonymousToPage(page);
        }).AddMvcOptions(options => options.Filters.Add<PageValidation>());
        return services;
    }
}
