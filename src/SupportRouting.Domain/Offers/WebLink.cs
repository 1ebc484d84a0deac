namespace SupportRouting.Domain.Offers;

/// <summary>
/// A web address that may be shown as a link: http or https only. Publishers' old addresses are often http, so that is
/// tolerated; anything that could run or open something else (<c>javascript:</c>, <c>data:</c>, <c>file:</c>) never is.
/// </summary>
public sealed record WebLink
{
    /// <summary>Longest address, in characters.</summary>
    public const int MaxLength = 2000;

    private WebLink(string text, string host) => (Text, Host) = (text, host);

    /// <summary>The address as given, with <c>https://</c> put in front where no scheme was given.</summary>
    public string Text { get; }

    /// <summary>The host's name in lower case, without <c>www.</c>.</summary>
    public string Host { get; }

    /// <summary>Reads an address.</summary>
    /// <param name="text">The text; <c>www.example.com/help</c> without a scheme is understood.</param>
    /// <returns>The address, or why the text is none.</returns>
    public static Checked<WebLink> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return ValueProblem.Empty;
        var trimmed = text.Trim();
        if (trimmed.Length > MaxLength)
            return ValueProblem.TooLong;
        if (trimmed.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or '\\'))
            return ValueProblem.Malformed;
        if (!trimmed.Contains("://", StringComparison.Ordinal))
        {
            if (HasOtherScheme(trimmed))
                return ValueProblem.UnsafeScheme;
            trimmed = $"https://{trimmed}";
        }

        if (!Uri.TryCreate(trimmed, UriKind.Absolute, out var uri))
            return ValueProblem.Malformed;
        if (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            return ValueProblem.UnsafeScheme;
        if (uri.UserInfo.Length > 0 || !uri.Host.Contains('.', StringComparison.Ordinal) || AsciiHost.Of(uri)?.ToLowerInvariant() is not { } host)
            return ValueProblem.Malformed;
        return new WebLink(trimmed, host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host);
    }

    /// <summary>Reads an https address that everybody can open: a host with a name in the public system, no bare number.</summary>
    /// <param name="text">The text; https is put in front where no scheme was given.</param>
    /// <returns>The address, or why the text is none.</returns>
    public static Checked<WebLink> ParsePublic(string? text)
    {
        var parsed = Parse(text);
        if (parsed.Value is not { } link)
            return parsed;
        var uri = new Uri(link.Text);
        if (uri.Scheme != Uri.UriSchemeHttps)
            return ValueProblem.UnsafeScheme;
        return uri.HostNameType is UriHostNameType.Dns && AsciiHost.Of(uri) is { } host && HostName.IsPublic(host) ? parsed : ValueProblem.Malformed;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    // "host:8443/path" has a colon too, but a dot before it; a scheme has none.
    private static bool HasOtherScheme(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && !text[..colon].Contains('.', StringComparison.Ordinal);
    }
}
