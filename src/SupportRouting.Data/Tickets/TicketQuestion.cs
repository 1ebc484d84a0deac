using SupportRouting.Data.Routing;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Tickets;

/// <summary>From a kept ticket back to the question it asks.</summary>
internal static class TicketQuestion
{
    public static QuestionInput Of(TicketRecord ticket, string? offerKey)
    {
        var hasTopic = TopicId.TryParse(ticket.Topic, out var topic);
        var (facts, dutyIsGiven) = TicketFacts.ReadGiven(ticket.GivenFacts, ticket.Asker, topic);
        return new QuestionInput(facts)
        {
            IsComplete = hasTopic,
            DutyIsGiven = dutyIsGiven,
            OfferId = OfferId.Parse(offerKey).Value,
            SubscriptionId = ticket.SubscriptionId,
            CustomerTenantId = ticket.CustomerId,
        };
    }
}
