using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Audit;

/// <summary>Which entries of all timelines are shown. What is null does not narrow.</summary>
public sealed record AuditFilter
{
    /// <summary>The person or API key that did it.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>What works by itself, by its name; it has no id.</summary>
    public string? System { get; init; }

    public TicketEntryKind? Kind { get; init; }

    public long? TicketNumber { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>The last day that is shown.</summary>
    public DateOnly? To { get; init; }

    /// <summary>When the first day begins, by the clock that the entries are shown by.</summary>
    public DateTimeOffset? StartBy(DeskTime desk) => StartOf(From, desk);

    /// <summary>When the last day ends, by the same clock.</summary>
    public DateTimeOffset? EndBy(DeskTime desk) => To < DateOnly.MaxValue ? StartOf(To.Value.AddDays(1), desk) : null;

    private static DateTimeOffset? StartOf(DateOnly? day, DeskTime desk) => day is { } some ? desk.Read(some.ToDateTime(TimeOnly.MinValue)) : null;
}

/// <summary>One entry with the ticket it belongs to.</summary>
public sealed record AuditRow(TicketEntryRecord Entry, string Subject);

/// <summary>A page of the audit, newest first.</summary>
/// <param name="Rows">The entries.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record AuditPage(IReadOnlyList<AuditRow> Rows, long? Next);
