using System.Net;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.HttpOverrides;

namespace SupportRouting.Web.Security;

internal static class WebProtection
{
    public const long MostRequestBytes = 4 * 1024 * 1024;

    public static IServiceCollection AddWebProtection(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "portal.antiforgery";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.HeaderName = "X-Antiforgery";
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddOptions<CookiePolicyOptions>().Configure<IHostEnvironment>(ProtectCookies);
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MostRequestBytes;
        });
        services.Configure<ForwardedHeadersOptions>(options => TrustProxies(options, configuration));
        return services;
    }

    private static void ProtectCookies(CookiePolicyOptions options, IHostEnvironment environment)
    {
        options.HttpOnly = HttpOnlyPolicy.Always;
        options.MinimumSameSitePolicy = SameSiteMode.Lax;
        options.Secure = CookieSecurePolicy.Always;
        // Elsewhere plain http on loopback may come from a proxy that serves HTTPS and was not named.
        if (!environment.IsDevelopment())
            return;
        options.Secure = CookieSecurePolicy.None;
        options.OnAppendCookie = cookie => cookie.CookieOptions.Secure = NeedsHttps(cookie.Context);
        options.OnDeleteCookie = cookie => cookie.CookieOptions.Secure = NeedsHttps(cookie.Context);
    }

    // A browser may drop a Secure cookie on plain http; on the developer's machine that would lock everybody out.
    internal static bool NeedsHttps(HttpContext context) =>
        context.Request.IsHttps || context.Connection.LocalIpAddress is not { } address || !IPAddress.IsLoopback(address);

    private static void TrustProxies(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        var proxies = configuration.GetSection("ForwardedHeaders:KnownProxies").Get<string[]>() ?? [];
        if (proxies.Length == 0)
            return;
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        // Holds the whole of 127.0.0.0/8 unless it is emptied.
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            options.KnownProxies.Add(IPAddress.TryParse(proxy, out var address)
                ? address
                : throw Data.Hosting.SettingReader.Refused("ForwardedHeaders:KnownProxies", proxy, "IP addresses"));
    }
}
