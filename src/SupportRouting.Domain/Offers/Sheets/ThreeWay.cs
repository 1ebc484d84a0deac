using System.Collections.Immutable;

namespace SupportRouting.Domain.Offers.Sheets;

/// <summary>One field as two people left it who began from the same.</summary>
/// <param name="Path">Which field.</param>
/// <param name="Before">What both began from.</param>
/// <param name="Theirs">What is kept now.</param>
/// <param name="Mine">What the second writer wants.</param>
public sealed record ThreeWayField(string Path, string? Before, string? Theirs, string? Mine)
{
    /// <summary>Whether the second writer changed it.</summary>
    public bool IsMine => Mine != Before;

    /// <summary>Whether the first writer changed it.</summary>
    public bool IsTheirs => Theirs != Before;

    /// <summary>Whether both changed it, each to something else: a person has to choose.</summary>
    public bool IsConflict => IsMine && IsTheirs && Mine != Theirs;
}

/// <summary>Compares what two people made of one record.</summary>
public static class ThreeWay
{
    /// <summary>Compares three states of a record.</summary>
    /// <param name="before">What both began from.</param>
    /// <param name="theirs">What the first writer made of it: what is kept now.</param>
    /// <param name="mine">What the second writer wants to keep.</param>
    /// <returns>The fields that either changed, in the order of their paths.</returns>
    public static ImmutableArray<ThreeWayField> Compare(RecordSheet before, RecordSheet theirs, RecordSheet mine) =>
    [
        .. before.Values.Keys.Union(theirs.Values.Keys, StringComparer.Ordinal).Union(mine.Values.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(path => new ThreeWayField(path, before[path], theirs[path], mine[path]))
            .Where(field => field.IsMine || field.IsTheirs),
    ];
}
