using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>Who does a ticket, how urgently and until when.</summary>
/// <param name="Assignee">One of the staff; null leaves it to nobody.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Due">When the next step is owed.</param>
/// <param name="Tags">All of its tags.</param>
public sealed record TicketPlan(Guid? Assignee, Priority Priority, DateTimeOffset? Due, IReadOnlyCollection<string> Tags);
