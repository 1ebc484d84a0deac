using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;

namespace SupportRouting.Web.Text;

internal static class LanguageServices
{
    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddSingleton(provider => TextOptions.From(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));
        services.AddOptions<RequestLocalizationOptions>().Configure<TextOptions>(Configure);
        // Letters of our languages stand in the page as they are, not as numbers.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    private static void Configure(RequestLocalizationOptions options, TextOptions text)
    {
        var codes = PortalLanguage.All.Select(language => language.Code);
        if (text.Pseudo)
            codes = [PortalLanguage.PseudoCode];
        var cultures = codes.Select(CultureInfo.GetCultureInfo).ToArray();
        options.DefaultRequestCulture = new RequestCulture(cultures[0]);
        options.SupportedCultures = cultures;
        options.SupportedUICultures = cultures;
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context => Task.FromResult(Chosen(context.Request))),
            new AcceptLanguageHeaderRequestCultureProvider(),
        ];
    }

    private static ProviderCultureResult? Chosen(HttpRequest request) =>
        request.Cookies[PreferenceCookies.Language] is { Length: > 0 } code && PortalLanguage.IsKnown(code)
            ? new ProviderCultureResult(code)
            : null;
}
