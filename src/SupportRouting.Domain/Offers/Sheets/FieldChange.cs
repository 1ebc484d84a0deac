namespace SupportRouting.Domain.Offers.Sheets;

/// <summary>One field of a record that has, had or shall have another value.</summary>
/// <param name="Path">Which field; see <see cref="SheetPath"/>.</param>
/// <param name="Before">The value it had; null for none.</param>
/// <param name="After">The value it has then; null for none.</param>
public sealed record FieldChange(string Path, string? Before, string? After)
{
    /// <summary>The change that takes this one back.</summary>
    /// <returns>The same field, from after to before.</returns>
    public FieldChange Reverse() => new(Path, After, Before);
}
