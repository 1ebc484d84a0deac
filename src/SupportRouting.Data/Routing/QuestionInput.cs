using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Routing;

/// <summary>A question as it comes in: what was said, and the records that may tell the rest.</summary>
public sealed record QuestionInput(QuestionFacts Given)
{
    /// <summary>Whether the duty split was said; it has no value for "unknown" that would tell.</summary>
    public bool DutyIsGiven { get; init; }

    /// <summary>Whether asker and topic were said; without them the question only serves to look at its records.</summary>
    public bool IsComplete { get; init; } = true;

    public OfferId? OfferId { get; init; }

    public Guid? SubscriptionId { get; init; }

    public Guid? CustomerTenantId { get; init; }
}
