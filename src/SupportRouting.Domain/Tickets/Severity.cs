namespace SupportRouting.Domain.Tickets;

/// <summary>Microsoft's word for how bad it is; decides how soon its first answer is due (dossier 5.2).</summary>
public enum Severity : byte
{
    /// <summary>C: small impact, 8 hours.</summary>
    Minimal,

    /// <summary>B: moderate impact, 4 hours.</summary>
    Moderate,

    /// <summary>A: critical impact, 2 hours.</summary>
    Critical,
}

/// <summary>When Microsoft's first answer is due.</summary>
public static class SeverityTargets
{
    /// <summary>The time to Microsoft's first answer to a partner's request (dossier 5.2; it speaks of Microsoft's services, not of the ISV's).</summary>
    /// <param name="severity">How bad it is.</param>
    /// <returns>The time from the request to the first answer.</returns>
    public static TimeSpan FirstAnswerWithin(Severity severity) => severity switch
    {
        Severity.Critical => TimeSpan.FromHours(2),
        Severity.Moderate => TimeSpan.FromHours(4),
        _ => TimeSpan.FromHours(8),
    };
}
