using SupportRouting.Data.Security;

namespace SupportRouting.Web.Demo;

/// <summary>The key printed at start. A new one each start, unless it is set.</summary>
internal sealed class DemoApiKey(DemoOptions options)
{
    public const string Name = "Sample key";

    // More than portals ever run on one database of samples; older ones belonged to portals that ended.
    public const int MostAtATime = 10;

    public string Secret { get; } = options.ApiKey ?? ApiKey.NewSecret();
}
