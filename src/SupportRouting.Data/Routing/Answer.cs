using SupportRouting.Data.Notices;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Routing;

/// <summary>Everything a face needs to answer one question.</summary>
/// <param name="Sheet">The facts and where each came from.</param>
/// <param name="Decision">What the policy says.</param>
/// <param name="Product">The offer or subscription asked about, if one was named.</param>
/// <param name="Contacts">For each hop, the contacts to use; cut to what a CSP partner may see.</param>
/// <param name="Serving">The partner that serves the customer, or those that may be meant.</param>
/// <param name="Subscriptions">Where several partners remain: the subscriptions that would tell, a few of them.</param>
public sealed record Answer(
    FactSheet Sheet,
    Decision Decision,
    AskedProduct? Product,
    IReadOnlyList<HopContacts> Contacts,
    Serving Serving,
    IReadOnlyList<ServedSubscription> Subscriptions)
{
    /// <summary>The product as service notices cover it; null where none was named.</summary>
    public NoticeTarget? About { get; init; }

    /// <summary>Whether the path leads to a partner and it is not settled which.</summary>
    public bool PartnerIsOpen => Contacts.Any(hop => hop.Partners.Count > 1);
}

/// <summary>The offer a question is about, and the subscription if it is about one.</summary>
public sealed record AskedProduct(
    string? OfferId,
    string Title,
    string? PublisherName,
    OfferType Type,
    AskedSubscription? Subscription,
    IReadOnlyList<OfferLink> Links,
    DateTimeOffset? AsOf,
    DateTimeOffset? LastConfirmed);

/// <param name="Id">The subscription's id.</param>
/// <param name="Name">What the customer calls it.</param>
/// <param name="PlanTitle">The plan, or its id where its title is not known.</param>
/// <param name="Quantity">Seats; null where it has none.</param>
/// <param name="CustomerName">Whose it is.</param>
/// <param name="OfferIsUnsure">Whether the offer was found by its names alone, so that it may be another.</param>
public sealed record AskedSubscription(Guid Id, string? Name, string? PlanTitle, int? Quantity, string? CustomerName, bool OfferIsUnsure);

/// <summary>A subscription, and who bought it.</summary>
public sealed record ServedSubscription(AskedSubscription Subscription, Guid PartnerTenantId);

/// <summary>The contacts for one hop.</summary>
/// <param name="Hop">The hop.</param>
/// <param name="Chosen">The publisher's contacts; null when it gave none of use, or the hop leads elsewhere.</param>
/// <param name="Partners">For a hop to the CSP partner or indirect provider its support; several where it is not settled which.</param>
public sealed record HopContacts(Hop Hop, ChosenContacts? Chosen, IReadOnlyList<PartnerContact> Partners);

/// <summary>What is wrong with an id in a question.</summary>
public enum IdFault : byte
{
    /// <summary>It leads nowhere, or nowhere the caller may look.</summary>
    NotKnown,

    /// <summary>It leads to another record than the question's subscription belongs to.</summary>
    OfAnotherSubscription,
}

/// <summary>An id that a question cannot be answered with.</summary>
public sealed record RefusedId(int Index, string Field, IdFault Fault);
