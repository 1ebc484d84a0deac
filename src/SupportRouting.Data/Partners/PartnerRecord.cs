using SupportRouting.Data.Offers;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Partners;

/// <summary>What a partner's tenant is in the CSP program; a company with two roles has two tenants.</summary>
public enum PartnerKind : byte
{
    DirectBill,
    IndirectProvider,
    IndirectReseller,
}

public sealed class PartnerRecord : IEdited
{
    /// <summary>The tenant's id.</summary>
    public required Guid TenantId { get; init; }

    public required string Name { get; set; }

    /// <summary>The location's PartnerID, a number kept as text.</summary>
    public string? PartnerId { get; set; }

    public required PartnerKind Kind { get; set; }

    /// <summary>One of the tenants of whoever runs this portal.</summary>
    public bool IsOurs { get; set; }

    public string? Country { get; set; }

    public string? SupportEmail { get; set; }

    public string? SupportPhone { get; set; }

    public string? SupportUrl { get; set; }

    /// <summary>When support answers, in the partner's own words.</summary>
    public string? SupportHours { get; set; }
}

public sealed class CustomerRecord : IEdited
{
    /// <summary>The tenant's id.</summary>
    public required Guid TenantId { get; init; }

    public required string Name { get; set; }

    public string? Domain { get; set; }

    public string? Country { get; set; }

    public required string SearchText { get; set; }
}

/// <summary>Who gives technical support first: in general, for a publisher, or for an offer.</summary>
public sealed class TechnicalSupportRecord : IEdited
{
    public required Guid Id { get; init; }

    /// <summary>Counts up; lists stand in its order, and its pages are named by it.</summary>
    public long Number { get; init; }

    public Guid? PublisherId { get; init; }

    public Guid? OfferId { get; init; }

    /// <summary>The publisher or offer it was of until that one was merged into another.</summary>
    public Guid? MovedFromPublisherId { get; set; }

    public Guid? MovedFromOfferId { get; set; }

    public required TechnicalSupportBy By { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public TechnicalSupportScope Scope => OfferId is not null ? TechnicalSupportScope.Offer
        : PublisherId is not null ? TechnicalSupportScope.Publisher
        : TechnicalSupportScope.General;

    public TechnicalSupportSetting ToSetting() => new(Scope, By, From, Until) { Number = Number };
}
