using SupportRouting.Domain.Offers.Duplicates;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Merging;

/// <summary>Two records that may be the same, in a fixed order; kept when somebody says that they are not, so that nobody is asked twice.</summary>
public sealed class DuplicatePairRecord
{
    public long Number { get; init; }

    public required RecordKind Kind { get; init; }

    public required Guid First { get; init; }

    public required Guid Second { get; init; }

    public required DuplicateReasons Reasons { get; set; }

    /// <summary>How much speaks for it; what is surest is shown first.</summary>
    public required int Strength { get; set; }

    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>When a sweep last found it.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset? DismissedAt { get; set; }

    public string? DismissedBy { get; set; }

    /// <summary>What spoke for it when it was dismissed; with another reason it is shown again.</summary>
    public DuplicateReasons DismissedReasons { get; set; }
}

/// <summary>The one row that an instance claims before it looks for duplicates, so that no two look at once.</summary>
public sealed class DuplicateSweepRecord
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>Up to which change of records it has looked.</summary>
    public long SeenChange { get; set; }
}
