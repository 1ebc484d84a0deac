using SupportRouting.Data.Routing;
using SupportRouting.Domain.Partners;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.Ask;

/// <summary>The form as it was sent. Everything is text, so that a wrong value comes back to the person as it was.</summary>
public sealed record AskInput
{
    public string? Asker { get; init; }

    public string? Topic { get; init; }

    public string? TopicQuery { get; init; }

    public string? OfferId { get; init; }

    public string? SubscriptionId { get; init; }

    public string? ProductQuery { get; init; }

    public string? PublisherKind { get; init; }

    public string? PurchaseChannel { get; init; }

    public string? ServingModel { get; init; }

    public string? TechnicalSupportBy { get; init; }

    public string? Solution { get; init; }

    public string? RefundWindow { get; init; }

    public string? DutyBy { get; init; }

    /// <summary>A button: the fact to ask for although a record answers it.</summary>
    public string? Edit { get; init; }

    /// <summary>A button: the field to empty, <c>product</c>, <c>topic</c> or a fact.</summary>
    public string? Clear { get; init; }

    /// <summary>A button: the product to take, as <c>offer:publisher.offer</c> or <c>subscription:guid</c>.</summary>
    public string? Pick { get; init; }

    /// <summary>The form after its button was applied.</summary>
    public AskInput Applied()
    {
        if (Pick?.Split(':', 2) is [var kind, var id])
        {
            // What was said of the product before need not hold for the new one.
            return new AskInput
            {
                Asker = Asker,
                Topic = Topic,
                OfferId = kind == "offer" ? id : null,
                SubscriptionId = kind == "subscription" ? id : null,
            };
        }

        return Clear switch
        {
            null => this,
            "product" => new AskInput { Asker = Asker, Topic = Topic },
            "topic" => this with { Topic = null },
            "publisherKind" => this with { PublisherKind = null },
            "purchaseChannel" => this with { PurchaseChannel = null },
            "servingModel" => this with { ServingModel = null },
            "technicalSupportBy" => this with { TechnicalSupportBy = null },
            "solution" => this with { Solution = null },
            "refundWindow" => this with { RefundWindow = null },
            "dutyBy" => this with { DutyBy = null },
            _ => this,
        };
    }

    public string? FactText(Fact fact) => fact switch
    {
        Fact.Asker => Asker,
        Fact.Topic => Topic,
        Fact.PublisherKind => PublisherKind,
        Fact.PurchaseChannel => PurchaseChannel,
        Fact.ServingModel => ServingModel,
        Fact.TechnicalSupportBy => TechnicalSupportBy,
        Fact.Solution => Solution,
        Fact.RefundWindow => RefundWindow,
        _ => DutyBy,
    };

    /// <summary>The question for the use case, once who asks and about what are known.</summary>
    public QuestionInput? ToQuestion(RoutingPolicy policy)
    {
        if (!FactNames.TryRead<Asker>(Asker, out var asker) || policy.FindTopic(Topic) is not { } topic)
            return null;

        var facts = new QuestionFacts(asker, topic.Id);
        foreach (var fact in FactSpace.Variable)
        {
            if (FactNames.TryRead(fact, FactText(fact), out var value))
                facts = FactSpace.With(facts, fact, value);
        }

        return About(new QuestionInput(facts) { DutyIsGiven = FactNames.TryRead(Fact.DutyBy, DutyBy, out _) });
    }

    /// <summary>A question that only serves to load the product, while no topic is picked; null without a product.</summary>
    public QuestionInput? ToProductOnly()
    {
        var question = About(new QuestionInput(default) { IsComplete = false });
        return question.OfferId is null && question.SubscriptionId is null ? null : question;
    }

    private QuestionInput About(QuestionInput question) => question with
    {
        OfferId = Domain.Offers.OfferId.Parse(OfferId).Value,
        SubscriptionId = SubscriptionIdText.Find(SubscriptionId),
    };
}
