namespace SupportRouting.Data.Import;

/// <summary>Something to say about one field of one row.</summary>
public sealed record RowNote(string Field, string Reason);

/// <summary>One row as read: a draft, or the problems why there is none. Warnings stand on the draft.</summary>
/// <param name="Row">Line number, or <c>[index]</c> in an array.</param>
public sealed record ParsedRow<T>(string Row, T? Draft, IReadOnlyList<RowNote> Problems)
    where T : class;

/// <summary>Makes rows.</summary>
public static class ParsedRow
{
    public static ParsedRow<T> Good<T>(string row, T draft)
        where T : class => new(row, draft, []);

    public static ParsedRow<T> Bad<T>(string row, params RowNote[] problems)
        where T : class => new(row, null, problems);
}

/// <summary>A note with the place it belongs to, as it is printed and kept.</summary>
public sealed record PlacedNote(string File, string Row, string Field, string Reason)
{
    public override string ToString() =>
        $"{File}: {(Row.StartsWith('[') ? "item" : "row")} {Row}{(Field.Length is 0 ? string.Empty : $", {Field}")}: {Reason}";
}
