namespace SupportRouting.Data.Tickets;

/// <summary>That a ticket was deleted because it had been closed long enough: which one, when, by which setting, and nothing else.</summary>
public sealed class TicketDeletionRecord
{
    public required long TicketNumber { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The days after closing that were set.</summary>
    public required int Days { get; init; }
}
