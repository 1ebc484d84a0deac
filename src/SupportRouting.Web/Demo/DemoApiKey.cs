using SupportRouting.Data.Security;

namespace SupportRouting.Web.Demo;

/// <summary>The key printed at start. A new one each start, unless it is set.</summary>
internal sealed class DemoApiKey(DemoOptions options)
{
    public const string Name = "Sample key";

    public string Secret { get; } = options.ApiKey ?? ApiKey.NewSecret();
}
