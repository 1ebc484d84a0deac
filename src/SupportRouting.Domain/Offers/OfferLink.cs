namespace SupportRouting.Domain.Offers;

/// <summary>What a link of an offer or publisher leads to (R18, dossier 3.1).</summary>
public enum OfferLinkKind : byte
{
    /// <summary>Support site.</summary>
    Support,

    /// <summary>Support site for Azure Government.</summary>
    GovernmentSupport,

    /// <summary>Privacy policy.</summary>
    Privacy,

    /// <summary>User documentation.</summary>
    Documentation,

    /// <summary>Sales collateral.</summary>
    Collateral,

    /// <summary>CSP marketing materials.</summary>
    CspMarketing,

    /// <summary>Terms of use.</summary>
    Terms,

    /// <summary>Terms for purchases through CSP.</summary>
    CspTerms,

    /// <summary>Anything else the publisher links to.</summary>
    Other,
}

/// <summary>A link of an offer or publisher.</summary>
/// <param name="Kind">What it leads to.</param>
/// <param name="Url">The address, checked by <see cref="WebLink"/>.</param>
/// <param name="Title">The publisher's own words for it, if any.</param>
public sealed record OfferLink(OfferLinkKind Kind, string Url, string? Title)
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleMaxLength = 200;
}
