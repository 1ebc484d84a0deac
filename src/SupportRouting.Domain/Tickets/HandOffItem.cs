using System.Collections.Immutable;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tickets;

/// <summary>Something the receiver of a hand-off needs in order to help.</summary>
public enum HandOffItem : byte
{
    /// <summary>The offer's title and id.</summary>
    Offer,

    /// <summary>The plan.</summary>
    Plan,

    /// <summary>The subscription's id.</summary>
    Subscription,

    /// <summary>The id of the order the subscription was bought with.</summary>
    Order,

    /// <summary>The id of the customer's tenant; it names the company to Microsoft and no person to anybody.</summary>
    CustomerTenant,

    /// <summary>The error code as shown.</summary>
    ErrorCode,

    /// <summary>The correlation id of the failed attempt.</summary>
    CorrelationId,

    /// <summary>What to do to see the problem.</summary>
    Steps,

    /// <summary>What the customer cannot do meanwhile.</summary>
    Impact,

    /// <summary>Microsoft's degree of urgency.</summary>
    Severity,

    /// <summary>Whom to answer: always the partner's contact, never the customer's (dossier 5.2).</summary>
    OurContact,
}

/// <summary>What a hand-off should hold.</summary>
/// <param name="Item">The item.</param>
/// <param name="IsRequired">Whether the receiver will ask back without it; otherwise it only helps.</param>
public sealed record HandOffNeed(HandOffItem Item, bool IsRequired);

/// <summary>What each desk needs for each class of topics.</summary>
public static class HandOffNeeds
{
    /// <summary>The items for a message, in the order they are written.</summary>
    /// <param name="kind">The desk it goes to.</param>
    /// <param name="topicClass">What the question is about; null while no topic is known.</param>
    /// <returns>The items; the partner's own contact is always the last and required.</returns>
    public static ImmutableArray<HandOffNeed> Of(ContactKind kind, TopicClass? topicClass) =>
    [
        .. Rows(kind, topicClass), new HandOffNeed(HandOffItem.OurContact, IsRequired: true),
    ];

    private static HandOffNeed[] Rows(ContactKind kind, TopicClass? topicClass) => (kind, topicClass) switch
    {
        (ContactKind.CustomerSupport, TopicClass.B or TopicClass.I) =>
            [Must(HandOffItem.Offer), May(HandOffItem.Plan), Must(HandOffItem.Subscription), May(HandOffItem.CustomerTenant), .. Fault(), Must(HandOffItem.Steps), Must(HandOffItem.Impact)],
        (ContactKind.CustomerSupport, TopicClass.D or TopicClass.E) =>
            [Must(HandOffItem.Offer), May(HandOffItem.Plan), May(HandOffItem.Subscription), Must(HandOffItem.ErrorCode), Must(HandOffItem.CorrelationId), Must(HandOffItem.Steps), May(HandOffItem.Impact)],
        (ContactKind.CustomerSupport, TopicClass.A) =>
            [Must(HandOffItem.Offer), Must(HandOffItem.Plan), Must(HandOffItem.Subscription), May(HandOffItem.Order)],
        (ContactKind.CustomerSupport, _) => [Must(HandOffItem.Offer), May(HandOffItem.Plan), May(HandOffItem.Subscription)],
        (ContactKind.CspProgram, _) => [Must(HandOffItem.Offer), May(HandOffItem.Plan), May(HandOffItem.Subscription)],
        (ContactKind.Engineering, _) =>
            [Must(HandOffItem.Offer), May(HandOffItem.Plan), May(HandOffItem.Subscription), Must(HandOffItem.ErrorCode), May(HandOffItem.CorrelationId), Must(HandOffItem.Steps), Must(HandOffItem.Impact)],
        (ContactKind.AzureSupport, _) =>
            [Must(HandOffItem.Subscription), Must(HandOffItem.CustomerTenant), May(HandOffItem.Offer), May(HandOffItem.Plan), Must(HandOffItem.ErrorCode), Must(HandOffItem.CorrelationId), May(HandOffItem.Steps), Must(HandOffItem.Impact), Must(HandOffItem.Severity)],
        (ContactKind.PartnerCenterHelp, TopicClass.A) =>
            [Must(HandOffItem.Subscription), Must(HandOffItem.CustomerTenant), Must(HandOffItem.Order), May(HandOffItem.Offer), May(HandOffItem.Plan), May(HandOffItem.Impact), Must(HandOffItem.Severity)],
        (ContactKind.PartnerCenterHelp, TopicClass.D or TopicClass.E) =>
            [May(HandOffItem.Subscription), Must(HandOffItem.CustomerTenant), May(HandOffItem.Offer), Must(HandOffItem.ErrorCode), May(HandOffItem.CorrelationId), Must(HandOffItem.Steps), May(HandOffItem.Impact), Must(HandOffItem.Severity)],
        (ContactKind.PartnerCenterHelp, _) =>
            [May(HandOffItem.Subscription), May(HandOffItem.CustomerTenant), May(HandOffItem.Offer), May(HandOffItem.Impact), Must(HandOffItem.Severity)],
        (ContactKind.PublisherSupport, _) => [Must(HandOffItem.Offer), .. Fault(), May(HandOffItem.Steps), Must(HandOffItem.Severity)],
        (ContactKind.Msrc, _) => [May(HandOffItem.Offer), Must(HandOffItem.Steps), Must(HandOffItem.Impact)],
        _ => [May(HandOffItem.Offer), May(HandOffItem.Plan), Must(HandOffItem.Subscription), May(HandOffItem.Order), Must(HandOffItem.CustomerTenant), .. Fault(), May(HandOffItem.Steps), May(HandOffItem.Impact)],
    };

    private static HandOffNeed[] Fault() => [May(HandOffItem.ErrorCode), May(HandOffItem.CorrelationId)];

    private static HandOffNeed Must(HandOffItem item) => new(item, IsRequired: true);

    private static HandOffNeed May(HandOffItem item) => new(item, IsRequired: false);
}
