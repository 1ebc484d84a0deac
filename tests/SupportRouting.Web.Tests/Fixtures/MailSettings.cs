using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using SupportRouting.Data.Outbox;

namespace SupportRouting.Web.Tests.Fixtures;

internal static class MailSettings
{
    public static MailOptions Read(params (string Name, string Value)[] settings) => ReadIn("Production", settings);

    public static MailOptions ReadIn(string environment, params (string Name, string Value)[] settings) => MailOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Name, pair => (string?)pair.Value)).Build(),
        new HostingEnvironment { EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory });

    public static MailOptions Smtp(int port) => Read(
        ("Mail:Way", "Smtp"), ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{port}"), ("Mail:Tls", "None"), ("Mail:From", "desk@northwind.example"));
}
