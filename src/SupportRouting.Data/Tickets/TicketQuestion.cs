using SupportRouting.Data.Routing;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Tickets;

/// <summary>From a kept ticket back to the question it asks.</summary>
internal static class TicketQuestion
{
    public static QuestionInput Of(TicketRecord ticket, string? offerKey) => Of(ticket.Asker, ticket.Topic, ticket.GivenFacts) with
    {
        OfferId = OfferId.Parse(offerKey).Value,
        SubscriptionId = ticket.SubscriptionId,
        CustomerTenantId = ticket.CustomerId,
    };

    /// <summary>What was said of it; which records it is about stands elsewhere.</summary>
    public static QuestionInput Of(Asker asker, string? writtenTopic, string givenFacts)
    {
        var hasTopic = TopicId.TryParse(writtenTopic, out var topic);
        var (facts, dutyIsGiven) = TicketFacts.ReadGiven(givenFacts, asker, topic);
        return new QuestionInput(facts) { IsComplete = hasTopic, DutyIsGiven = dutyIsGiven };
    }
}
