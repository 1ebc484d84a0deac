using System.Collections.Immutable;
using System.Text.Json;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Api.Decisions;

namespace SupportRouting.Web.Api.Tickets;

/// <summary>What a program wants changed of a ticket. What it does not name stays as it is.</summary>
internal sealed record TicketChange
{
    /// <summary>Null where nothing is said of it; inside, null takes the assignee away.</summary>
    public (Guid? To, bool IsSaid) Assignee { get; init; }

    public Priority? Priority { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public (DateTimeOffset? At, bool IsSaid) Due { get; init; }

    public TicketMove? Move { get; init; }

    /// <summary>The whole question as it is then, where a part of it was changed.</summary>
    public QuestionInput? Question { get; init; }
}

/// <summary>Reads the body of <c>PATCH /tickets/{number}</c>.</summary>
internal sealed class TicketChangeReader(RoutingPolicy policy, FieldErrors errors)
{
    public static readonly ImmutableArray<string> Besides = ["assigneeId", "priority", "tags", "dueAt", "move"];

    // Routing comes of a decision, handing off of a hand-off.
    private static readonly TicketMove[] Moves =
        [.. Enum.GetValues<TicketMove>().Except([TicketMove.Route, TicketMove.Unroute, TicketMove.HandOff])];

    public TicketChange Read(JsonElement body, TicketDetails ticket)
    {
        var fields = new TicketFields(body, errors);
        var request = new DecisionRequestReader(policy, errors) { TopicMayLack = true, Besides = Besides, Known = Known(ticket, body) }.ReadOne(body);
        return new TicketChange
        {
            Assignee = (fields.Id("assigneeId"), fields.Has("assigneeId")),
            Priority = fields.Choice<Priority>("priority"),
            Tags = fields.Has("tags") ? fields.Tags("tags") : null,
            Due = (fields.Moment("dueAt"), fields.Has("dueAt")),
            Move = fields.Choice("move", Moves),
            Question = DecisionRequestReader.SaysAny(body) ? request.Question : null,
        };
    }

    private static Dictionary<string, string?> Known(TicketDetails ticket, JsonElement body)
    {
        var known = new Dictionary<string, string?>(JsonSerializer.Deserialize<Dictionary<string, string?>>(ticket.GivenFacts) ?? [], StringComparer.Ordinal)
        {
            ["asker"] = FactNames.Name(ticket.Asker),
            ["topic"] = ticket.Topic,
            ["subscriptionId"] = ticket.SubscriptionId?.ToString(),
        };
        // Another subscription brings its own offer and customer.
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("subscriptionId", out _))
            (known["offerId"], known["customerTenantId"]) = (ticket.OfferKey, ticket.CustomerId?.ToString());
        return known;
    }
}
