using System.Globalization;
using System.Net;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Domain.Links;

/// <summary>Why the link check never fetches an address.</summary>
public enum LinkRefusal : byte
{
    /// <summary>No web address at all, another scheme than http and https, or a host that is no name.</summary>
    Malformed,

    /// <summary>Plain http.</summary>
    NotHttps,

    /// <summary>Another port than 443: a record must not make the portal try ports.</summary>
    OtherPort,

    /// <summary>A user or password stands in the address.</summary>
    UserInfo,

    /// <summary>A name that means something inside a network only.</summary>
    InternalName,

    /// <summary>An IP address that is not public.</summary>
    NotPublic,
}

/// <summary>Which addresses the link check may fetch at all, said before any name is looked up.</summary>
public static class FetchRule
{
    private const int HttpsPort = 443;
    private const int LongestHost = 253;
    private const int LongestLabel = 63;

    private static readonly string[] InternalEndings =
    [
        "localhost", "localdomain", "local", "internal", "intranet", "private", "lan", "home", "corp", "home.arpa", "arpa", "test", "invalid",
        "onion", "alt",
    ];

    /// <summary>Reads an address and says whether it may be fetched.</summary>
    /// <param name="text">The address as a record has it.</param>
    /// <returns>The address, or why it is never fetched; one of the two.</returns>
    public static (Uri? Address, LinkRefusal? Refusal) Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > WebLink.MaxLength || !Uri.TryCreate(text, UriKind.Absolute, out var address))
            return (null, LinkRefusal.Malformed);
        return RefusalOf(address) is { } refusal ? (null, refusal) : (address, null);
    }

    /// <summary>Says why an address is never fetched.</summary>
    /// <param name="address">An absolute address, for instance of a redirect.</param>
    /// <returns>The reason; null when it may be fetched.</returns>
    public static LinkRefusal? RefusalOf(Uri address)
    {
        if (!address.IsAbsoluteUri || address.OriginalString.Length > WebLink.MaxLength)
            return LinkRefusal.Malformed;
        if (address.Scheme != Uri.UriSchemeHttps)
            return address.Scheme == Uri.UriSchemeHttp ? LinkRefusal.NotHttps : LinkRefusal.Malformed;
        if (address.UserInfo.Length > 0)
            return LinkRefusal.UserInfo;
        return RefusalOf(HostOf(address)) ?? (address.Port is HttpsPort ? null : LinkRefusal.OtherPort);
    }

    /// <summary>The host of an address in the one form it is compared, counted and logged in.</summary>
    /// <param name="address">An absolute address.</param>
    /// <returns>The ASCII name in lower case without a last dot, or an IP address without brackets; empty when the host is neither.</returns>
    public static string HostOf(Uri address) => (AsciiHost.Of(address) ?? "").Trim('[', ']').TrimEnd('.').ToLowerInvariant();

    private static LinkRefusal? RefusalOf(string host)
    {
        if (IPAddress.TryParse(host, out var address))
            return PublicAddress.Is(address) ? null : LinkRefusal.NotPublic;
        var labels = host.Split('.');
        if (host.Length > LongestHost || !labels.All(IsLabel))
            return LinkRefusal.Malformed;
        // A resolver takes what ends in a number for an IPv4 address in one of its old spellings.
        if (IsNumber(labels[^1]))
            return LinkRefusal.NotPublic;
        return labels.Length is 1 || InternalEndings.Any(ending => host.EndsWith($".{ending}", StringComparison.Ordinal))
            ? LinkRefusal.InternalName
            : null;
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static bool IsNumber(string label) => label.All(char.IsAsciiDigit)
        || (label.StartsWith("0x", StringComparison.Ordinal)
            && (label.Length is 2 || ulong.TryParse(label.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)));
}
