using SupportRouting.Domain.Offers;

namespace SupportRouting.Domain.Routing;

/// <summary>How the contact kinds of decisions and of offers correspond.</summary>
public static class ContactKinds
{
    /// <summary>The decision's word for a kind of contact a publisher gives.</summary>
    public static ContactKind ToKind(this OfferContactKind kind) => kind switch
    {
        OfferContactKind.CustomerSupport => ContactKind.CustomerSupport,
        OfferContactKind.CspProgram => ContactKind.CspProgram,
        _ => ContactKind.Engineering,
    };

    /// <summary>The publisher's contact meant by a hop; null for a kind that is no publisher's.</summary>
    public static OfferContactKind? ToOfferKind(this ContactKind kind) => kind switch
    {
        ContactKind.CustomerSupport => OfferContactKind.CustomerSupport,
        ContactKind.CspProgram => OfferContactKind.CspProgram,
        ContactKind.Engineering => OfferContactKind.Engineering,
        _ => null,
    };
}
