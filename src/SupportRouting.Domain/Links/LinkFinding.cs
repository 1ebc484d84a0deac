namespace SupportRouting.Domain.Links;

/// <summary>What one check of an address found.</summary>
public enum LinkFinding : byte
{
    /// <summary>The page is there.</summary>
    Answered,

    /// <summary>Something is there that lets no program in (401, 403).</summary>
    ClosedToPrograms,

    /// <summary>The server says that there is no such page (404, 410).</summary>
    NoSuchPage,

    /// <summary>The host's name does not exist.</summary>
    NoSuchHost,

    /// <summary>The host answers under this name with no certificate for it, or with one that has run out.</summary>
    BadCertificate,

    /// <summary>The host takes no connection.</summary>
    ConnectionRefused,

    /// <summary>The server has a fault of its own (5xx).</summary>
    ServerFault,

    /// <summary>The server asks to come back later (429, 503).</summary>
    Busy,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>Redirects in a circle, or more than are followed.</summary>
    TooManyRedirects,

    /// <summary>It leads to an address that the check never fetches.</summary>
    LeadsAstray,

    /// <summary>The host's name stands for an address that is not public.</summary>
    NotPublic,

    /// <summary>A certificate that cannot be judged from here, for instance because the server leaves out a link of its chain.</summary>
    UnknownCertificate,

    /// <summary>An answer that says nothing about the page.</summary>
    OddAnswer,

    /// <summary>The host could not be reached, and it may be our own fault.</summary>
    Unreachable,
}

/// <summary>What a finding means.</summary>
public enum LinkVerdict
{
    /// <summary>The link leads somewhere.</summary>
    Alive,

    /// <summary>It led nowhere this time.</summary>
    Gone,

    /// <summary>This time cannot tell.</summary>
    Unclear,
}

/// <summary>From answers to findings, and from findings to what they mean.</summary>
public static class LinkFindings
{
    /// <summary>What a status code says about the page.</summary>
    /// <param name="status">The code of the last answer, redirects followed.</param>
    /// <returns>The finding.</returns>
    public static LinkFinding OfStatus(int status) => status switch
    {
        >= 200 and < 300 => LinkFinding.Answered,
        401 or 403 => LinkFinding.ClosedToPrograms,
        404 or 410 => LinkFinding.NoSuchPage,
        429 or 503 => LinkFinding.Busy,
        >= 500 => LinkFinding.ServerFault,
        _ => LinkFinding.OddAnswer,
    };

    /// <summary>What a finding means.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The verdict.</returns>
    public static LinkVerdict VerdictOf(LinkFinding finding) => finding switch
    {
        LinkFinding.Answered or LinkFinding.ClosedToPrograms => LinkVerdict.Alive,
        LinkFinding.NoSuchPage => LinkVerdict.Gone,
        _ => NeedsProof(finding) ? LinkVerdict.Gone : LinkVerdict.Unclear,
    };

    /// <summary>
    /// Whether a portal without a way to the internet would find the same of every address. Such a finding counts only where
    /// another host has answered lately.
    /// </summary>
    /// <param name="finding">The finding.</param>
    /// <returns>Whether proof is needed that the portal reaches the internet.</returns>
    public static bool NeedsProof(LinkFinding finding) =>
        finding is LinkFinding.NoSuchHost or LinkFinding.BadCertificate or LinkFinding.ConnectionRefused;
}
