namespace SupportRouting.Domain.Offers;

/// <summary>
/// The marketplace's name of an offer, <c>publisher.offer</c> (dossier 3.3). Case does not matter; kept in lower case.
/// The older AppSource form <c>PUBID.x|AID.y|PAPPID.z</c> names the same offer as <c>x.y</c>.
/// </summary>
public sealed record OfferId
{
    /// <summary>Longest publisher or offer part, in characters.</summary>
    public const int PartMaxLength = 100;

    /// <summary>Longest whole id, in characters.</summary>
    public const int MaxLength = (2 * PartMaxLength) + 1;

    private OfferId(string publisher, string offer) => (Publisher, Offer) = (publisher, offer);

    /// <summary>The publisher's id, without dots.</summary>
    public string Publisher { get; }

    /// <summary>The offer's id inside the publisher.</summary>
    public string Offer { get; }

    /// <summary>Reads <c>publisher.offer</c> or the AppSource form.</summary>
    /// <param name="text">The text; outer white space is ignored.</param>
    /// <returns>The id, or why the text is none.</returns>
    public static Checked<OfferId> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return ValueProblem.Empty;
        var trimmed = text.Trim();
        if (AppSourceId.Parse(trimmed).Value is { } appSource)
            return appSource.Offer;
        var dot = trimmed.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? ValueProblem.Malformed : From(trimmed[..dot], trimmed[(dot + 1)..]);
    }

    /// <summary>Puts an id together from its two parts.</summary>
    /// <param name="publisher">The publisher's id.</param>
    /// <param name="offer">The offer's id.</param>
    /// <returns>The id, or why the parts make none.</returns>
    public static Checked<OfferId> From(string? publisher, string? offer)
    {
        if (string.IsNullOrWhiteSpace(publisher) || string.IsNullOrWhiteSpace(offer))
            return ValueProblem.Empty;
        var (left, right) = (publisher.Trim(), offer.Trim());
        if (left.Length > PartMaxLength || right.Length > PartMaxLength)
            return ValueProblem.TooLong;
        return IsPart(left, dots: false) && IsPart(right, dots: true)
            ? new OfferId(left.ToLowerInvariant(), right.ToLowerInvariant())
            : ValueProblem.Malformed;
    }

    /// <summary>Says whether a text can be a publisher's id.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for letters, digits, hyphens and underscores of at most <see cref="PartMaxLength"/>.</returns>
    public static bool IsPublisher(string? text) =>
        text is { Length: > 0 and <= PartMaxLength } && IsPart(text, dots: false);

    /// <inheritdoc/>
    public override string ToString() => $"{Publisher}.{Offer}";

    private static bool IsPart(string text, bool dots) =>
        char.IsAsciiLetterOrDigit(text[0])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || (dots && c is '.'));
}
