using System.Collections.Immutable;

namespace SupportRouting.Domain.Routing;

/// <summary>
/// How long after a purchase it may be cancelled with a refund, by the day it was bought and its term. The sources
/// changed over time and disagree in places (dossier 5.3); a date on the subscription itself always beats this table.
/// </summary>
public static class RefundTerms
{
    private static readonly TimeSpan ThreeDays = TimeSpan.FromHours(72);

    // Editions: 2021-06-02 (refund policies), 2023-07-27 (cancellation policy), after 2023-10 undated (refund policies).
    private static readonly ImmutableArray<RefundTerm> Table =
    [
        new(new DateOnly(2021, 1, 1), "P1M", TimeSpan.FromHours(24)),
        new(new DateOnly(2021, 1, 1), "P1Y", TimeSpan.FromDays(14)),
        new(new DateOnly(2021, 1, 1), "P2Y", ThreeDays),
        new(new DateOnly(2021, 1, 1), "P3Y", ThreeDays),
        new(new DateOnly(2023, 11, 1), "P1M", ThreeDays),
        new(new DateOnly(2023, 11, 1), "P1Y", ThreeDays),
        new(new DateOnly(2023, 11, 1), "P2Y", ThreeDays),
        new(new DateOnly(2023, 11, 1), "P3Y", ThreeDays),
    ];

    /// <summary>Whether the refund window of a subscription is open.</summary>
    /// <param name="cancellationAllowedUntil">The subscription's own last moment, if it has one.</param>
    /// <param name="purchasedAt">When it was bought, if known.</param>
    /// <param name="term">Its term as an ISO 8601 duration such as <c>P1Y</c>, if known.</param>
    /// <param name="now">The moment of the question.</param>
    /// <returns>Unknown when neither the subscription nor the table tells.</returns>
    public static RefundWindow WindowOf(DateTimeOffset? cancellationAllowedUntil, DateTimeOffset? purchasedAt, string? term, DateTimeOffset now)
    {
        if (cancellationAllowedUntil is { } until)
            return now <= until ? RefundWindow.Open : RefundWindow.Closed;
        if (purchasedAt is not { } bought)
            return RefundWindow.Unknown;

        var day = DateOnly.FromDateTime(bought.UtcDateTime);
        var entry = Table.LastOrDefault(some => some.BoughtFrom <= day && string.Equals(some.Term, term, StringComparison.OrdinalIgnoreCase));
        return entry is null ? RefundWindow.Unknown
            : now <= bought + entry.Window ? RefundWindow.Open
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

    private sealed record RefundTerm(DateOnly BoughtFrom, string Term, TimeSpan Window);
}
