using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers;

public sealed class PlanRecord
{
    public required Guid Id { get; init; }

    public required Guid OfferId { get; init; }

    public required string PlanId { get; init; }

    public int Position { get; set; }

    public string? SkuId { get; set; }

    public string? Title { get; set; }

    public CspState CspState { get; set; }

    public bool IsPrivate { get; set; }

    public bool IsFree { get; set; }

    public bool IsByol { get; set; }

    public OfferFormat Source { get; set; }
}
