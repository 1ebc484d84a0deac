namespace SupportRouting.Domain.Offers.Notices;

/// <summary>A publisher's or Microsoft's outage or maintenance, as people write it.</summary>
public sealed record ServiceNotice
{
    /// <summary>What it tells of.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>How much is affected.</summary>
    public required NoticeSeverity Severity { get; init; }

    /// <summary>Whose products it covers.</summary>
    public required NoticeScope Scope { get; init; }

    /// <summary>The offer's id or the publisher's, by the scope; null for Microsoft's own.</summary>
    public string? Covered { get; init; }

    /// <summary>One line.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text; its line breaks are kept.</summary>
    public required string Text { get; init; }

    /// <summary>The code of the language title and text are written in.</summary>
    public required string Language { get; init; }

    /// <summary>When it begins.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it ends; null while nobody knows.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The publisher's or Microsoft's own page about it.</summary>
    public string? Link { get; init; }

    /// <summary>Whether a scope needs to be told which offer or publisher is meant.</summary>
    /// <param name="scope">The scope.</param>
    /// <returns>False for what is Microsoft's.</returns>
    public static bool NamesARecord(NoticeScope scope) => scope is NoticeScope.Offer or NoticeScope.Publisher;

    /// <summary>Where the notice stands at a moment: its first moment belongs to it, its last does not.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>Planned, current or over.</returns>
    public NoticePhase PhaseAt(DateTimeOffset moment) => PhaseAt(From, Until, moment);

    /// <summary>Where something that lasts from one moment to another stands.</summary>
    /// <param name="from">Its first moment.</param>
    /// <param name="until">The moment after its last; null where it has none.</param>
    /// <param name="moment">The moment asked about.</param>
    /// <returns>Planned, current or over.</returns>
    public static NoticePhase PhaseAt(DateTimeOffset from, DateTimeOffset? until, DateTimeOffset moment) =>
        until <= moment ? NoticePhase.Over
        : from > moment ? NoticePhase.Planned
        : NoticePhase.Current;
}
