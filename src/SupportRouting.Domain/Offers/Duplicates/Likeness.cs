using System.Collections.Immutable;

namespace SupportRouting.Domain.Offers.Duplicates;

/// <summary>An offer as it is compared with others.</summary>
/// <param name="Publisher">Its publisher.</param>
/// <param name="PublisherName">The key under which spellings of the publisher's name meet.</param>
/// <param name="Title">The key under which spellings of its title meet.</param>
/// <param name="IsDerived">Whether its id is made of names.</param>
public sealed record ComparedOffer(Guid Publisher, string PublisherName, string Title, bool IsDerived)
{
    /// <summary>Its product id at Partner Center.</summary>
    public string? ProductId { get; init; }

    /// <summary>Its durable id of the product ingestion.</summary>
    public string? DurableId { get; init; }

    /// <summary>Its AppSource id.</summary>
    public string? AppSourceId { get; init; }

    /// <summary>The companies of its sites and mailboxes and of its publisher's; hosts that many share are none.</summary>
    public ImmutableHashSet<string> Companies { get; init; } = [];
}

/// <summary>A publisher as it is compared with others.</summary>
/// <param name="Name">The key under which spellings of its name meet.</param>
/// <param name="IsDerived">Whether its id is made of its name.</param>
public sealed record ComparedPublisher(string Name, bool IsDerived)
{
    /// <summary>The keys of other spellings of its name.</summary>
    public ImmutableHashSet<string> Spellings { get; init; } = [];

    /// <summary>The companies of its sites and mailboxes; hosts that many share are none.</summary>
    public ImmutableHashSet<string> Companies { get; init; } = [];
}

/// <summary>Tells why two records may be the same, and how sure that is.</summary>
public static class Likeness
{
    private static readonly (DuplicateReasons Reason, int Strength)[] Strengths =
    [
        (DuplicateReasons.SameDurableId, 100), (DuplicateReasons.SameProductId, 100), (DuplicateReasons.SameAppSourceId, 90),
        (DuplicateReasons.SameTitle, 70), (DuplicateReasons.SameName, 70), (DuplicateReasons.SameTitleAndPublisherName, 60),
        (DuplicateReasons.SameSpelling, 60), (DuplicateReasons.SameTitleAndSite, 50), (DuplicateReasons.SameSite, 30), (DuplicateReasons.OneIdIsDerived, 15),
    ];

    /// <summary>The reasons one by one, the strongest first.</summary>
    public static ImmutableArray<DuplicateReasons> StrongestFirst { get; } = [.. Strengths.Select(one => one.Reason)];

    /// <summary>Why two offers may be the same.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <returns>All that speaks for it; none when nothing does.</returns>
    public static DuplicateReasons Of(ComparedOffer one, ComparedOffer other)
    {
        var reasons = When(Same(one.ProductId, other.ProductId), DuplicateReasons.SameProductId)
            | When(Same(one.DurableId, other.DurableId), DuplicateReasons.SameDurableId)
            | When(Same(one.AppSourceId, other.AppSourceId), DuplicateReasons.SameAppSourceId);
        if (Same(one.Title, other.Title))
        {
            reasons |= one.Publisher == other.Publisher ? DuplicateReasons.SameTitle
                : When(Same(one.PublisherName, other.PublisherName), DuplicateReasons.SameTitleAndPublisherName)
                    | When(one.Companies.Overlaps(other.Companies), DuplicateReasons.SameTitleAndSite);
        }

        return WithId(reasons, one.IsDerived, other.IsDerived);
    }

    /// <summary>Why two publishers may be the same.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <returns>All that speaks for it; none when nothing does.</returns>
    public static DuplicateReasons Of(ComparedPublisher one, ComparedPublisher other)
    {
        var reasons = When(Same(one.Name, other.Name), DuplicateReasons.SameName)
            | When(one.Spellings.Contains(other.Name) || other.Spellings.Contains(one.Name) || one.Spellings.Overlaps(other.Spellings), DuplicateReasons.SameSpelling)
            | When(one.Companies.Overlaps(other.Companies), DuplicateReasons.SameSite);
        return WithId(reasons, one.IsDerived, other.IsDerived);
    }

    /// <summary>How much some reasons tell together.</summary>
    /// <param name="reasons">The reasons.</param>
    /// <returns>A number that is larger for what is surer; 0 for no reason.</returns>
    public static int Strength(DuplicateReasons reasons) => Strengths.Where(one => reasons.HasFlag(one.Reason)).Sum(one => one.Strength);

    // That one id is made of names tells nothing by itself.
    private static DuplicateReasons WithId(DuplicateReasons reasons, bool isDerived, bool otherIsDerived) =>
        reasons is DuplicateReasons.None ? reasons : reasons | When(isDerived != otherIsDerived, DuplicateReasons.OneIdIsDerived);

    private static bool Same(string? one, string? other) => !string.IsNullOrEmpty(one) && one == other;

    private static DuplicateReasons When(bool holds, DuplicateReasons reason) => holds ? reason : DuplicateReasons.None;
}
