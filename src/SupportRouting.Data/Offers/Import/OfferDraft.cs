using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers.Import;

/// <summary>What one record says about an offer. Null means the record does not say; what it does not say stays as it was.</summary>
public sealed class OfferDraft(OfferFormat format)
{
    public OfferFormat Format { get; } = format;

    public string? PublisherId { get; set; }

    public string? PublisherName { get; set; }

    public PublisherKind PublisherKind { get; set; }

    public string? OfferName { get; set; }

    public string? DurableId { get; set; }

    public string? ProductId { get; set; }

    public string? AppSourceId { get; set; }

    public string? Title { get; set; }

    public string? Summary { get; set; }

    public OfferType Type { get; set; }

    public string? TypeText { get; set; }

    public bool? IsPrivate { get; set; }

    public bool? IsPreview { get; set; }

    public bool? IsStopSell { get; set; }

    public bool? IsFree { get; set; }

    public bool? IsByol { get; set; }

    public CspState CspState { get; set; }

    public string? Markets { get; set; }

    public DateTimeOffset? ChangedAtSource { get; set; }

    public IList<PlanDraft> Plans { get; } = [];

    public IList<SupportContact> Contacts { get; } = [];

    public IList<OfferLink> Links { get; } = [];

    public string Raw { get; set; } = string.Empty;

    public IList<RowNote> Warnings { get; } = [];

    public IList<RowNote> Problems { get; } = [];
}

/// <summary>What a record says about a plan.</summary>
public sealed record PlanDraft(string PlanId)
{
    public string? SkuId { get; init; }

    public string? Title { get; init; }

    public CspState CspState { get; init; }

    public bool IsPrivate { get; init; }

    public bool IsFree { get; init; }

    public bool IsByol { get; init; }
}
