namespace SupportRouting.Domain.Routing;

/// <summary>
/// What is known of a question. Asker, topic and duty are always known; every other fact may be unknown.
/// The language of the page is no fact: the answer never depends on it.
/// </summary>
public readonly record struct QuestionFacts(Asker Asker, TopicId Topic)
{
    /// <summary>Third party, Microsoft or unknown.</summary>
    public PublisherKind PublisherKind { get; init; }

    /// <summary>How the product was bought.</summary>
    public PurchaseChannel PurchaseChannel { get; init; }

    /// <summary>The CSP model that serves the customer.</summary>
    public ServingModel ServingModel { get; init; }

    /// <summary>Who gives technical support first.</summary>
    public TechnicalSupportBy TechnicalSupportBy { get; init; }

    /// <summary>Azure-based or not.</summary>
    public Solution Solution { get; init; }

    /// <summary>Refund window open or closed.</summary>
    public RefundWindow RefundWindow { get; init; }

    /// <summary>Which side of the indirect model carries the duty; "ask the provider" where no split is recorded.</summary>
    public DutyBy DutyBy { get; init; }
}
