namespace SupportRouting.Data.Tickets;

/// <summary>A caller's own key for what it asked of a ticket, so that the same call twice is done once.</summary>
public sealed class TicketRequestRecord
{
    public const int KeyLength = 200;
    public const int HashLength = 64;

    public long Id { get; init; }

    public required Guid CallerId { get; init; }

    public required string Key { get; init; }

    public required string RequestHash { get; init; }

    public required DateTimeOffset At { get; init; }

    public TicketRecord? Ticket { get; init; }

    public long TicketNumber { get; init; }
}
