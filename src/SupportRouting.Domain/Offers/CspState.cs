namespace SupportRouting.Domain.Offers;

/// <summary>Whether an offer or plan may be sold through CSP (dossier 3.2: opt-in).</summary>
public enum CspState : byte
{
    /// <summary>Not given.</summary>
    Unknown,

    /// <summary>Any partner in the program may sell it.</summary>
    OptedIn,

    /// <summary>Only partners the publisher chose.</summary>
    Selected,

    /// <summary>No partner.</summary>
    OptedOut,

    /// <summary>It was open to partners and is so no more.</summary>
    Terminated,
}

/// <summary>The sources' words for <see cref="CspState"/>.</summary>
public static class CspStates
{
    /// <summary>Reads a state as the catalogue, the product ingestion API or the submission API writes it.</summary>
    /// <param name="text">The word; case, hyphens and underscores do not matter.</param>
    /// <returns>The state; unknown for a word not known.</returns>
    public static CspState Parse(string? text) =>
        string.Concat((text ?? string.Empty).Where(char.IsAsciiLetter)).ToLowerInvariant() switch
        {
            "optin" or "optedin" or "all" or "any" or "anypartner" or "enabled" or "true" => CspState.OptedIn,
            "selectiveoptin" or "selected" or "some" or "specific" or "partialoptin" => CspState.Selected,
            "optout" or "optedout" or "none" or "no" or "disabled" or "false" => CspState.OptedOut,
            "terminated" => CspState.Terminated,
            _ => CspState.Unknown,
        };
}
