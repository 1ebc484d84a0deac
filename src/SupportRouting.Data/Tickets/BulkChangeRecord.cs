namespace SupportRouting.Data.Tickets;

/// <summary>A change of many tickets at once, and what it takes to undo it.</summary>
public sealed class BulkChangeRecord
{
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What each ticket was before and what it became: JSON.</summary>
    public required string Changes { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }
}
