using System.Collections.Immutable;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Domain.Routing;

/// <summary>What was bought and when, as far as its refund depends on it.</summary>
/// <param name="Type">The product's class.</param>
/// <param name="Publisher">Whose product it is.</param>
public sealed record Purchase(OfferType Type, PublisherKind Publisher)
{
    /// <summary>Whether it is counted in seats, as licences are.</summary>
    public bool IsPerSeat { get; init; }

    /// <summary>The subscription's own last moment, if it has one.</summary>
    public DateTimeOffset? CancellationAllowedUntil { get; init; }

    /// <summary>When it was bought, if known.</summary>
    public DateTimeOffset? BoughtAt { get; init; }

    /// <summary>The term as an ISO 8601 duration such as <c>P1Y</c>, if known.</summary>
    public string? Term { get; init; }
}

/// <summary>
/// How long after a purchase it may be cancelled with a refund, by the product, the day it was bought and its term. The
/// sources changed over time and disagree in places (dossier 5.3); a date on the subscription itself always beats this table.
/// </summary>
public static class RefundTerms
{
    private static readonly DateOnly Edition2021 = new(2021, 1, 1);
    private static readonly DateOnly Edition2023 = new(2023, 7, 27);

    // The later edition has no date; its source is known to be younger than October 2023.
    private static readonly DateOnly LaterEdition = new(2023, 11, 1);

    private static readonly TimeSpan Never = TimeSpan.Zero;
    private static readonly TimeSpan ThreeDays = TimeSpan.FromHours(72);
    private static readonly TimeSpan SevenDays = TimeSpan.FromDays(7);

    private static readonly ImmutableArray<RefundTerm> Table =
    [
        new(Terms.MarketplaceSaas, Edition2021, "P1M", TimeSpan.FromHours(24)),
        new(Terms.MarketplaceSaas, Edition2021, "P1Y", TimeSpan.FromDays(14)),
        new(Terms.MarketplaceSaas, Edition2021, "P2Y", ThreeDays),
        new(Terms.MarketplaceSaas, Edition2021, "P3Y", ThreeDays),
        new(Terms.MarketplaceSaas, LaterEdition, "P1M", ThreeDays),
        new(Terms.MarketplaceSaas, LaterEdition, "P1Y", ThreeDays),
        new(Terms.MarketplaceSaas, LaterEdition, "P2Y", ThreeDays),
        new(Terms.MarketplaceSaas, LaterEdition, "P3Y", ThreeDays),
        new(Terms.ManagedApplication, Edition2021, null, Never),
        new(Terms.ManagedApplication, LaterEdition, null, ThreeDays),
        new(Terms.BusinessCentral, LaterEdition, null, SevenDays),
        new(Terms.MicrosoftLicence, Edition2023, null, SevenDays),
    ];

    private enum Terms : byte
    {
        NotStated,
        MarketplaceSaas,
        ManagedApplication,
        BusinessCentral,
        MicrosoftLicence,
    }

    /// <summary>Whether the refund window of a purchase is open.</summary>
    /// <returns>Unknown when neither the subscription nor the table tells.</returns>
    public static RefundWindow WindowOf(Purchase purchase, DateTimeOffset now)
    {
        if (purchase.CancellationAllowedUntil is { } until)
            return now <= until ? RefundWindow.Open : RefundWindow.Closed;
        if (purchase.BoughtAt is not { } bought)
            return RefundWindow.Unknown;

        var terms = TermsOf(purchase);
        var day = DateOnly.FromDateTime(bought.UtcDateTime);
        var entry = Table.LastOrDefault(some => some.Terms == terms && some.BoughtFrom <= day
            && (some.Term is null || string.Equals(some.Term, purchase.Term, StringComparison.OrdinalIgnoreCase)));
        return entry is null ? RefundWindow.Unknown
            : entry.Window != Never && now <= bought + entry.Window ? RefundWindow.Open
            : RefundWindow.Closed;
    }

    /// <summary>The term between two dates as an ISO 8601 duration, where it is one of those sold; null otherwise.</summary>
    public static string? TermBetween(DateTimeOffset? startsAt, DateTimeOffset? endsAt) => (endsAt - startsAt)?.TotalDays switch
    {
        >= 27 and <= 32 => "P1M",
        >= 363 and <= 368 => "P1Y",
        >= 728 and <= 733 => "P2Y",
        >= 1093 and <= 1098 => "P3Y",
        _ => null,
    };

    // What the sources do not clearly cover has no terms here: virtual machines by use, services, Microsoft's own without seats.
    private static Terms TermsOf(Purchase purchase) => (purchase.Type, purchase.Publisher) switch
    {
        (OfferType.DynamicsBusinessCentral, _) => Terms.BusinessCentral,
        (OfferType.Saas, PublisherKind.ThirdParty) => Terms.MarketplaceSaas,
        (OfferType.ManagedApplication, PublisherKind.ThirdParty) => Terms.ManagedApplication,
        (OfferType.MicrosoftProduct, _) when purchase.IsPerSeat => Terms.MicrosoftLicence,
        _ => Terms.NotStated,
    };

    private sealed record RefundTerm(Terms Terms, DateOnly BoughtFrom, string? Term, TimeSpan Window);
}
