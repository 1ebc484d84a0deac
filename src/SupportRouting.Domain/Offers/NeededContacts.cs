using System.Collections.Immutable;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Offers;

/// <summary>Which contacts a policy may send somebody to, so that a product of a third party ought to have them.</summary>
public static class NeededContacts
{
    /// <summary>The kinds of contacts that an offer of this type needs.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="type">The offer's type.</param>
    /// <returns>The kinds, in their own order; a CSP program contact only where publishers can name one (dossier 3.1).</returns>
    public static ImmutableArray<OfferContactKind> Of(RoutingPolicy policy, OfferType type)
    {
        var solution = OfferTypes.SolutionOf(type);
        var kinds = policy.Rows
            .Where(row => Accepts(row, Fact.PublisherKind, (byte)PublisherKind.ThirdParty) && (solution is Solution.Unknown || Accepts(row, Fact.Solution, (byte)solution)))
            .SelectMany(row => row.Then.Path).Where(hop => hop.To is HopParty.IsvPublisher)
            .Select(hop => hop.ContactKind.ToOfferKind()).OfType<OfferContactKind>().ToHashSet();
        return [.. kinds.Where(kind => kind is not OfferContactKind.CspProgram || OfferTypes.MayNameCspContact(type)).Order()];
    }

    private static bool Accepts(PolicyRow row, Fact fact, byte value) => !row.When.Values.TryGetValue(fact, out var accepted) || (accepted & (1u << value)) != 0;
}
