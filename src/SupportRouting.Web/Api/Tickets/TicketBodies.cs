using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Api.Decisions;

namespace SupportRouting.Web.Api.Tickets;

/// <summary>Turns tickets into what the API sends.</summary>
internal static class TicketBodies
{
    public static TicketBody Body(TicketDetails ticket, TicketTimelinePage timeline, IReadOnlyList<TicketLink> links, bool toStaff) => new(
        Text(ticket.Number), ticket.Subject, ticket.Question, ticket.Language, ticket.Asker,
        ticket.AskerName is null && ticket.AskerEmail is null ? null : new TicketPerson(ticket.AskerName, ticket.AskerEmail),
        ticket.Topic, ticket.OfferKey, ticket.SubscriptionId, ticket.CustomerId, ticket.CustomerName, ticket.Status, ticket.Party,
        toStaff && ticket.OverrideReason is { } reason ? new TicketOverride(reason, ticket.OverrideText) : null,
        toStaff ? ticket.Priority : null, ticket.Tags,
        ticket.AssigneeId is { } assignee ? new TicketAssignee(assignee, ticket.AssigneeName) : null,
        ticket.DueAt, ticket.ExpectedBy, ticket.Reference, ticket.Source, ticket.ExternalId, [.. links.Select(link => new TicketLinked(link.Kind, Text(link.Number)))],
        ticket.NoticeNumber, ticket.CreatedAt, ticket.Decisions is [var last, ..] ? Decision(last) : null,
        [.. timeline.Entries.Reverse().Select(Entry)], timeline.Older is not null);

    public static TicketListItem Item(TicketRow row, bool toStaff) => new(
        Text(row.Number), row.Subject, toStaff ? row.Status : TicketMoves.SeenByAsker(row.Status), row.Party, toStaff && row.IsOverridden, row.Language,
        row.OfferTitle, row.CustomerName, toStaff ? row.Priority : null,
        toStaff && row.AssigneeId is { } assignee ? new TicketAssignee(assignee, row.AssigneeName) : null,
        toStaff ? row.NextDueAt : null, row.CreatedAt);

    private static TicketDecision Decision(TicketDecisionRecord decision) => new(
        decision.DecidedAt, decision.Party, decision.PolicyVersion, decision.RowId,
        TicketFacts.ReadSheet(decision.Facts).ToDictionary(
            fact => FactNames.Name(fact.Fact),
            fact => new FactResponse(fact.Value, fact.Origin == FactOrigin.None ? null : fact.Origin),
            StringComparer.Ordinal));

    private static TicketEntry Entry(TicketEntryRecord entry) => new(
        entry.Id, entry.At, entry.ActorName, entry.Kind, entry.IsInternal, entry.Text, entry.Before, entry.After);

    private static string Text(long number) => new TicketNumber(number).ToString();
}
