using SupportRouting.Data.Hosting;
using SupportRouting.Web.Infrastructure;

namespace SupportRouting.Web.Demo;

/// <summary>The settings <c>Demo:*</c>. Sample sign-ins without a password exist in Development and on loopback only.</summary>
public sealed record DemoOptions(bool Enabled, string? ApiKey)
{
    public const string EnabledName = "Demo:Enabled";
    public const string ApiKeyName = "Demo:ApiKey";
    public const int LeastApiKeyLength = 8;

    public static DemoOptions From(IConfiguration configuration, IHostEnvironment environment, DatabaseOptions database)
    {
        var read = new SettingReader(configuration);
        var loopback = ListenAddresses.AreLoopback(configuration);
        var asked = read.Flag(EnabledName);
        if (asked is true && !environment.IsDevelopment())
            throw SettingReader.Refused(EnabledName, "true", $"false in {environment.EnvironmentName}; sample sign-ins are for Development only");
        if (asked is true && !loopback)
            throw SettingReader.Refused(EnabledName, "true", "false while the portal listens beyond loopback; use --urls http://127.0.0.1:5080");

        var key = read.Text(ApiKeyName);
        if (key is { Length: < LeastApiKeyLength })
            throw SettingReader.Refused(ApiKeyName, "…", $"at least {LeastApiKeyLength} characters");
        var byItself = environment.IsDevelopment() && loopback && database.Provider is DatabaseProvider.Embedded;
        return new(asked ?? byItself, key);
    }
}
