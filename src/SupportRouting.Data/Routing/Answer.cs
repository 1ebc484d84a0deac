using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Routing;

/// <summary>Everything a face needs to answer one question.</summary>
/// <param name="Sheet">The facts and where each came from.</param>
/// <param name="Decision">What the policy says.</param>
/// <param name="Product">The offer or subscription asked about, if one was named.</param>
/// <param name="Contacts">For each hop to the publisher, the contacts to use; cut to what a CSP partner may see.</param>
public sealed record Answer(FactSheet Sheet, Decision Decision, AskedProduct? Product, IReadOnlyList<HopContacts> Contacts);

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

public sealed record AskedSubscription(Guid Id, string? Name, string? PlanTitle, int? Quantity, string? CustomerName);

/// <summary>The contacts for one hop.</summary>
/// <param name="Hop">The hop.</param>
/// <param name="Chosen">The publisher's contacts; null when it gave none of use, or the hop leads elsewhere.</param>
/// <param name="Partner">The operator's own support, for a hop to the CSP partner or indirect provider.</param>
public sealed record HopContacts(Hop Hop, ChosenContacts? Chosen, PartnerContact? Partner);

/// <summary>How a partner's support is reached.</summary>
public sealed record PartnerContact(string Name, string? Email, string? Phone, string? Url);

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
