using SupportRouting.Data.Routing;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>What was decided for a ticket at one time, kept so that it can be explained years later.</summary>
public sealed class TicketDecisionRecord
{
    public long Id { get; init; }

    public long TicketNumber { get; init; }

    public DateTimeOffset DecidedAt { get; init; }

    /// <summary>All facts with where each came from: a JSON object by name.</summary>
    public required string Facts { get; init; }

    public required string PolicyVersion { get; init; }

    /// <summary>The row that decided; null while facts are missing.</summary>
    public string? RowId { get; init; }

    public TicketParty Party { get; init; }

    internal static TicketDecisionRecord Of(Answer answer, RoutingPolicy policy, DateTimeOffset now) => new()
    {
        DecidedAt = now,
        Facts = TicketFacts.WriteSheet(answer.Sheet),
        PolicyVersion = policy.Version,
        RowId = answer.Decision.RowId,
        Party = TicketParties.Of(answer.Decision),
    };
}
