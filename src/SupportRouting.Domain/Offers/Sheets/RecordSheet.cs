using System.Collections.Immutable;

namespace SupportRouting.Domain.Offers.Sheets;

/// <summary>
/// A publisher or an offer with its contacts, links and plans as a flat list of fields: path and text. A field without a
/// value is not on the sheet. Edits, history, restoring, imports and exports all speak in sheets.
/// </summary>
public sealed class RecordSheet
{
    private RecordSheet(ImmutableSortedDictionary<string, string> values) => Values = values;

    /// <summary>A sheet without any value.</summary>
    public static RecordSheet Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The fields that have a value, by their paths.</summary>
    public ImmutableSortedDictionary<string, string> Values { get; }

    /// <summary>The value of a field.</summary>
    /// <param name="path">The field.</param>
    /// <returns>The value; null when it has none.</returns>
    public string? this[string path] => Values.GetValueOrDefault(path);

    /// <summary>Makes a sheet; values that are null or empty are left out.</summary>
    /// <param name="values">The fields; of two with one path the later counts.</param>
    /// <returns>The sheet.</returns>
    public static RecordSheet Of(IEnumerable<KeyValuePair<string, string?>> values)
    {
        var builder = Empty.Values.ToBuilder();
        foreach (var (path, value) in values)
            Set(builder, path, value);
        return new RecordSheet(builder.ToImmutable());
    }

    /// <summary>What would have to change for this sheet to become another.</summary>
    /// <param name="other">The other sheet.</param>
    /// <returns>One change for each field that differs, in the order of their paths.</returns>
    public ImmutableArray<FieldChange> ChangesTo(RecordSheet other) =>
    [
        .. Values.Keys.Union(other.Values.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(path => new FieldChange(path, this[path], other[path]))
            .Where(change => change.Before != change.After),
    ];

    /// <summary>This sheet after some changes; what a field had before is not looked at.</summary>
    /// <param name="changes">The changes, the first first.</param>
    /// <returns>The changed sheet.</returns>
    public RecordSheet With(IEnumerable<FieldChange> changes)
    {
        var builder = Values.ToBuilder();
        foreach (var change in changes)
            Set(builder, change.Path, change.After);
        return new RecordSheet(builder.ToImmutable());
    }

    /// <summary>This sheet as it was before some changes.</summary>
    /// <param name="changes">The changes, the latest first.</param>
    /// <returns>The earlier sheet.</returns>
    public RecordSheet Before(IEnumerable<FieldChange> changes) => With(changes.Select(change => change.Reverse()));

    private static void Set(ImmutableSortedDictionary<string, string>.Builder builder, string path, string? value)
    {
        if (string.IsNullOrEmpty(value))
            builder.Remove(path);
        else
            builder[path] = value;
    }
}
