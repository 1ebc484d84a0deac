namespace SupportRouting.Data.Tickets;

/// <summary>Somebody has a ticket open on a screen.</summary>
public sealed class OpenTicketRecord
{
    public required long TicketNumber { get; init; }

    public required Guid UserId { get; init; }

    public required DateTimeOffset SeenAt { get; set; }
}
