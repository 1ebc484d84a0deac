using System.Net;

namespace SupportRouting.Domain.Links;

/// <summary>
/// Tells addresses of the public internet from all others. The ranges are those of the IANA registries of special-purpose IPv4
/// and IPv6 addresses (RFC 6890 and what updates it), of multicast and of what is reserved. What the registries call globally
/// reachable is refused too: no publisher's page lives there.
/// </summary>
public static class PublicAddress
{
    private const int V4Length = 4;

    private static readonly IPNetwork[] NeverPublicV4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.31.196.0/24"), IPNetwork.Parse("192.52.193.0/24"), IPNetwork.Parse("192.88.99.0/24"),
        IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("192.175.48.0/24"), IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"), IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/4"), IPNetwork.Parse("240.0.0.0/4"),
        // In no registry: Azure's machines reach their host under this one, whatever it looks like.
        IPNetwork.Parse("168.63.129.16/32"),
    ];

    // All that is public lies in here, so that compatible, translated (NAT64), unique local, link-local, site-local,
    // discard-only, segment-routing and multicast addresses are refused without being named.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NeverPublicV6 =
    [
        // Protocol assignments, Teredo (2001::/32) among them: it hides an IPv4 address.
        IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"),
        // 6to4, which hides one too.
        IPNetwork.Parse("2002::/16"),
        IPNetwork.Parse("2620:4f:8000::/48"), IPNetwork.Parse("3ffe::/16"), IPNetwork.Parse("3fff::/20"),
    ];

    /// <summary>Whether an address is one that anybody on the internet could reach.</summary>
    /// <param name="address">The address.</param>
    /// <returns>False for every special, private, local, embedded, reserved or scoped address.</returns>
    public static bool Is(IPAddress address)
    {
        if (address.GetAddressBytes().Length == V4Length)
            return !NeverPublicV4.Any(range => range.Contains(address));
        // Ranges take a mapped IPv4 address for the one it maps, so it has to be sorted out before.
        return !address.IsIPv4MappedToIPv6 && address.ScopeId is 0 && GlobalUnicast.Contains(address) && !NeverPublicV6.Any(range => range.Contains(address));
    }
}
