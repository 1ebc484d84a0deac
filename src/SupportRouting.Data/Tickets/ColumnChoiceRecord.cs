namespace SupportRouting.Data.Tickets;

/// <summary>Which column of a table is which field, as somebody said it for files with just these columns.</summary>
public sealed class ColumnChoiceRecord
{
    public const int HeaderLength = 64;

    /// <summary>A hash of the columns' names in their order.</summary>
    public required string Header { get; init; }

    /// <summary>From column to field: a JSON object.</summary>
    public required string Columns { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }
}
