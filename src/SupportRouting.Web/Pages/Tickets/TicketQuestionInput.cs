using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Pages.Ask;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>Between a ticket and the fields of Ask.</summary>
internal static class TicketQuestionInput
{
    public static AskInput Of(TicketDetails ticket)
    {
        var topic = TopicId.TryParse(ticket.Topic, out var found) ? found : default;
        var (said, dutyIsGiven) = TicketFacts.ReadGiven(ticket.GivenFacts, ticket.Asker, topic);
        string? Said(Fact fact) => FactSpace.Get(said, fact) is 0 ? null : FactNames.Of(fact)[FactSpace.Get(said, fact)];
        return new AskInput
        {
            Asker = FactNames.Name(ticket.Asker),
            Topic = ticket.Topic,
            OfferId = ticket.SubscriptionId is null ? ticket.OfferKey : null,
            SubscriptionId = ticket.SubscriptionId?.ToString(),
            PublisherKind = Said(Fact.PublisherKind),
            PurchaseChannel = Said(Fact.PurchaseChannel),
            ServingModel = Said(Fact.ServingModel),
            TechnicalSupportBy = Said(Fact.TechnicalSupportBy),
            Solution = Said(Fact.Solution),
            RefundWindow = Said(Fact.RefundWindow),
            DutyBy = dutyIsGiven ? FactNames.Name(said.DutyBy) : null,
        };
    }

    /// <summary>What was typed about a ticket; while nobody knows its topic the question stays without one.</summary>
    public static QuestionInput Read(AskInput input, TicketDetails ticket, RoutingPolicy policy)
    {
        var isComplete = policy.FindTopic(input.Topic) is not null;
        var asked = (isComplete ? input : input with { Topic = policy.Topics[0].Id.ToString() }).ToQuestion(policy);
        return (asked ?? new QuestionInput(new QuestionFacts(ticket.Asker, default))) with
        {
            IsComplete = isComplete && asked is not null,
            // A subscription tells its customer; without one it stays who it was.
            CustomerTenantId = string.IsNullOrEmpty(input.SubscriptionId) ? ticket.CustomerId : null,
        };
    }
}
