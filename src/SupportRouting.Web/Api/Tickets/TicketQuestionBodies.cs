using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Api.Decisions;

namespace SupportRouting.Web.Api.Tickets;

/// <summary>A ticket as <c>POST /tickets</c> takes it, for the description of the API; <see cref="NewTicketReader"/> reads it.</summary>
public sealed record NewTicketBody : QuestionFields
{
    /// <summary>The asker's own words.</summary>
    public required string Question { get; init; }

    public required Asker Asker { get; init; }

    /// <summary>T01 to T78, or the topic's slug; left out while nobody knows.</summary>
    public string? Topic { get; init; }

    /// <summary>One line; the beginning of the question where it is left out.</summary>
    public string? Subject { get; init; }

    /// <summary>The person who asks.</summary>
    public TicketPerson? Customer { get; init; }

    /// <summary>For the operator's staff, as tags and dueAt are.</summary>
    public Priority? Priority { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public DateTimeOffset? DueAt { get; init; }
}

/// <summary>
/// A change as <c>PATCH /tickets/{number}</c> takes it, for the description of the API; <see cref="TicketChangeReader"/> reads it.
/// What is left out stays as it is; null takes it away.
/// </summary>
public sealed record TicketChangeBody : QuestionFields
{
    public Asker? Asker { get; init; }

    /// <summary>T01 to T78, or the topic's slug.</summary>
    public string? Topic { get; init; }

    /// <summary>One of the operator's staff.</summary>
    public Guid? AssigneeId { get; init; }

    public Priority? Priority { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    /// <summary>A move of the ticket's status; not route, unroute and handOff, which come of decisions and hand-offs.</summary>
    public TicketMove? Move { get; init; }
}
