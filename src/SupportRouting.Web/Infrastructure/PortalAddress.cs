using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Web.Infrastructure;

/// <summary>
/// Where others reach the portal (<c>Portal:PublicUrl</c>), for links that leave the house. It is never taken from a request: whoever sends one
/// chooses what host it names. In Development it is where the portal listens.
/// </summary>
public sealed class PortalAddress
{
    private readonly IServer _server;
    private readonly bool _isDevelopment;
    private readonly Uri? _set;

    public PortalAddress(IConfiguration configuration, IHostEnvironment environment, IServer server)
    {
        (_server, _isDevelopment) = (server, environment.IsDevelopment());
        _set = new SettingReader(configuration).Text("Portal:PublicUrl") is { } text ? Read(text, _isDevelopment) : null;
    }

    private Uri? Root => _set ?? (_isDevelopment && _server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } listens
        && Uri.TryCreate(listens, UriKind.Absolute, out var address) ? address : null);

    public bool IsKnown => Root is not null;

    /// <summary>The whole address of a page; null while nobody has said where the portal is.</summary>
    public string? Of(string path) => Root is { } root ? new Uri(root, path).AbsoluteUri : null;

    private static Uri Read(string text, bool isDevelopment) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (isDevelopment && address.Scheme == Uri.UriSchemeHttp))
        && address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            ? address
            : throw SettingReader.Refused("Portal:PublicUrl", text, "the https address of the portal's first page, such as https://support.contoso.example");
}
