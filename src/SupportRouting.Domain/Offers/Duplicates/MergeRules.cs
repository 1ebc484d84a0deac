using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Domain.Offers.Duplicates;

/// <summary>Why two records cannot be merged.</summary>
public enum MergeFault : byte
{
    /// <summary>Nothing hinders it.</summary>
    None = 0,

    /// <summary>One of the two is not there.</summary>
    NotFound,

    /// <summary>Both are the same record.</summary>
    SameRecord,

    /// <summary>One is an offer, the other a publisher.</summary>
    OtherKind,

    /// <summary>One of the two was merged into another before.</summary>
    MergedBefore,

    /// <summary>Others were merged into the one that would end; they have to be separated first.</summary>
    HasMerged,

    /// <summary>The one that goes on has an id made of names, the other the marketplace's; the marketplace's id goes on.</summary>
    MarketplaceIdWouldEnd,

    /// <summary>The offers are of two publishers, and nobody said that this is meant.</summary>
    OtherPublisher,

    /// <summary>Nothing is merged that could be separated.</summary>
    NotMerged,
}

/// <summary>What decides whether a record can be merged.</summary>
/// <param name="Kind">Which record it is.</param>
/// <param name="Id">The record.</param>
/// <param name="Publisher">Its publisher; of a publisher itself.</param>
/// <param name="IsDerived">Whether its id is made of names.</param>
/// <param name="IsMerged">Whether it was merged into another.</param>
/// <param name="HasMerged">Whether others were merged into it.</param>
public sealed record MergeSide(RecordKind Kind, Guid Id, Guid Publisher, bool IsDerived, bool IsMerged, bool HasMerged);

/// <summary>Whether two records can be merged, and which of them should go on.</summary>
public static class MergeRules
{
    /// <summary>What hinders merging one record into another.</summary>
    /// <param name="merged">The record that ends; null where there is none.</param>
    /// <param name="goesOn">The record that goes on; null where there is none.</param>
    /// <param name="otherPublisherIsMeant">Whether somebody has said that the offers are the same although their publishers are not.</param>
    /// <returns>The first hindrance.</returns>
    public static MergeFault Check(MergeSide? merged, MergeSide? goesOn, bool otherPublisherIsMeant)
    {
        if (merged is null || goesOn is null)
            return MergeFault.NotFound;
        if (merged.Kind != goesOn.Kind)
            return MergeFault.OtherKind;
        if (merged.Id == goesOn.Id)
            return MergeFault.SameRecord;
        if (merged.IsMerged || goesOn.IsMerged)
            return MergeFault.MergedBefore;
        if (merged.HasMerged)
            return MergeFault.HasMerged;
        if (goesOn.IsDerived && !merged.IsDerived)
            return MergeFault.MarketplaceIdWouldEnd;
        return merged.Kind is RecordKind.Offer && merged.Publisher != goesOn.Publisher && !otherPublisherIsMeant ? MergeFault.OtherPublisher : MergeFault.None;
    }

    /// <summary>Whether the second of two records should go on rather than the first: the one with the marketplace's id, else the one more depends on.</summary>
    /// <param name="first">The one, and how much depends on it.</param>
    /// <param name="second">The other, and how much depends on it.</param>
    /// <returns>True for the second.</returns>
    public static bool SecondGoesOn((MergeSide Side, int Dependents) first, (MergeSide Side, int Dependents) second) =>
        first.Side.IsDerived != second.Side.IsDerived ? first.Side.IsDerived
        : first.Side.HasMerged != second.Side.HasMerged ? second.Side.HasMerged
        : second.Dependents > first.Dependents;
}
