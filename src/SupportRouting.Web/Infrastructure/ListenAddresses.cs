using System.Net;

namespace SupportRouting.Web.Infrastructure;

internal static class ListenAddresses
{
    public const string Default = "http://127.0.0.1:5080";

    public static bool AreChosen(IConfiguration configuration) => All(configuration).Count > 0 || HasPorts(configuration);

    /// <summary>True when nobody beyond this machine can reach the portal.</summary>
    public static bool AreLoopback(IConfiguration configuration) =>
        !HasPorts(configuration) && All(configuration).TrueForAll(IsLoopback);

    // Ports alone (as container images set them) listen on every address; urls win over them.
    private static bool HasPorts(IConfiguration configuration) =>
        All(configuration).Count == 0
        && (!string.IsNullOrEmpty(configuration["http_ports"]) || !string.IsNullOrEmpty(configuration["https_ports"]));

    private static List<string> All(IConfiguration configuration) =>
    [
        .. (configuration[WebHostDefaults.ServerUrlsKey] ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? ""),
    ];

    private static bool IsLoopback(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            return false;
        return address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
