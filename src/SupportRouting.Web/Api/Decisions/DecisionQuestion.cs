using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Api.Decisions;

/// <summary>What may be known of a question besides who asks about what. What is left out is unknown.</summary>
public abstract record QuestionFields
{
    public PublisherKind? PublisherKind { get; init; }

    public PurchaseChannel? PurchaseChannel { get; init; }

    public ServingModel? ServingModel { get; init; }

    public TechnicalSupportBy? TechnicalSupportBy { get; init; }

    public Solution? Solution { get; init; }

    public RefundWindow? RefundWindow { get; init; }

    public DutyBy? DutyBy { get; init; }

    /// <summary><c>publisher.offer</c>; fills what the offer's record tells.</summary>
    public string? OfferId { get; init; }

    public Guid? SubscriptionId { get; init; }

    public Guid? CustomerTenantId { get; init; }

    /// <summary>Language of the texts: en, it, es, pl.</summary>
    public string? Language { get; init; }
}

/// <summary>
/// A question as the API takes it, for the description of the API. The body itself is read by
/// <see cref="DecisionRequestReader"/>, which names every wrong field at once.
/// </summary>
public sealed record DecisionQuestion : QuestionFields
{
    public required Asker Asker { get; init; }

    /// <summary>T01 to T78, or the topic's slug.</summary>
    public required string Topic { get; init; }
}
