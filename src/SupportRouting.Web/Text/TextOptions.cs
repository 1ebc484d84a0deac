using SupportRouting.Data.Hosting;

namespace SupportRouting.Web.Text;

/// <summary>The setting <c>Text:Pseudo</c>: shows the pseudo-language, to find words that were not translated.</summary>
public sealed record TextOptions(bool Pseudo)
{
    public static TextOptions From(IConfiguration configuration, IHostEnvironment environment)
    {
        var pseudo = new SettingReader(configuration).Flag("Text:Pseudo") ?? false;
        return pseudo && !environment.IsDevelopment()
            ? throw SettingReader.Refused("Text:Pseudo", "true", $"false in {environment.EnvironmentName}")
            : new(pseudo);
    }
}
