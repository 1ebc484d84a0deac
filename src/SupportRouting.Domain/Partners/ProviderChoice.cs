using System.Collections.Immutable;

namespace SupportRouting.Domain.Partners;

/// <summary>Why one provider remains.</summary>
public enum ProviderReason : byte
{
    /// <summary>It bought the subscription (dossier 3.5: the partner of record is per subscription).</summary>
    Subscription,

    /// <summary>What the customer has was bought through it.</summary>
    Customer,

    /// <summary>It is the only one in the customer's CSP region.</summary>
    Region,

    /// <summary>The reseller has no other.</summary>
    OnlyOne,
}

/// <summary>Which of several providers is meant: by subscription, then customer, then region; else all remain.</summary>
/// <param name="Remaining">The tenants that may be meant, in the order of the relationships; empty if none is.</param>
/// <param name="Reason">Why exactly one remains; null where none or several do.</param>
public sealed record ProviderChoice(ImmutableArray<Guid> Remaining, ProviderReason? Reason)
{
    /// <summary>The one provider; null while none or several remain.</summary>
    public Guid? One => Remaining is [var only] ? only : null;

    /// <summary>Whether the subscription or customer has to be asked for.</summary>
    public bool IsOpen => Remaining.Length > 1;

    /// <summary>Chooses. Nobody without a relationship is ever chosen.</summary>
    /// <param name="relationships">The reseller's, at most one for a provider.</param>
    /// <param name="evidence">What is known of the question.</param>
    public static ProviderChoice Among(IReadOnlyCollection<ProviderRelationship> relationships, ProviderEvidence evidence)
    {
        if (evidence.SubscriptionPartner is { } buyer)
            return Of(relationships.Where(some => some.ProviderTenantId == buyer), ProviderReason.Subscription);

        var active = relationships.Where(some => some.IsActive).ToArray();
        var ofCustomer = OfCustomer(relationships, evidence.CustomerPartners);
        if (ofCustomer.Length == 1)
            return Of(ofCustomer, ProviderReason.Customer);

        var left = ofCustomer.Length > 0 ? ofCustomer : active;
        return left.Length == 1
            ? Of(left, ProviderReason.OnlyOne)
            : Of(InRegionOf(evidence.CustomerCountry, left), ProviderReason.Region);
    }

    // What was bought before a relationship ended stays with its provider; where an active one sells too, that is meant.
    private static ProviderRelationship[] OfCustomer(IReadOnlyCollection<ProviderRelationship> relationships, IReadOnlyCollection<Guid> partners)
    {
        var all = relationships.Where(some => partners.Contains(some.ProviderTenantId)).ToArray();
        var active = all.Where(some => some.IsActive).ToArray();
        return active.Length > 0 ? active : all;
    }

    // A country whose region the sources do not settle excludes nobody.
    private static ProviderRelationship[] InRegionOf(string? country, ProviderRelationship[] left)
    {
        if (CspRegions.Of(country) is not { } region)
            return left;
        var near = left.Where(some => CspRegions.Of(some.Country) is not { } other || other == region).ToArray();
        return near.Length > 0 ? near : left;
    }

    private static ProviderChoice Of(IEnumerable<ProviderRelationship> left, ProviderReason reason)
    {
        ImmutableArray<Guid> remaining = [.. left.Select(some => some.ProviderTenantId)];
        return new ProviderChoice(remaining, remaining.Length == 1 ? reason : null);
    }
}
