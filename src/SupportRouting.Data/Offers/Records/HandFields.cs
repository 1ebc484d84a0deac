namespace SupportRouting.Data.Offers.Records;

/// <summary>The fields of a record that a person set: their paths, one a line. An import leaves them as they are.</summary>
internal static class HandFields
{
    public static IReadOnlySet<string> Read(string? kept) =>
        (kept ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    public static string? Write(IEnumerable<string> paths) =>
        string.Join('\n', paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null;

    public static string? Without(string? kept, IEnumerable<string> paths) => Write(Read(kept).Except(paths, StringComparer.Ordinal));

    public static string? With(string? kept, IEnumerable<string> paths) => Write(Read(kept).Concat(paths));
}
