using System.Collections.Immutable;

namespace SupportRouting.Domain.Offers.Sheets;

/// <summary>A field that a source would change and a person had set.</summary>
/// <param name="Change">The value that is kept, and the one the source says.</param>
/// <param name="Part">The contact, link or plan that would come or go as a whole, all of whose fields are decided together; null
/// for a field that is decided by itself.</param>
public sealed record ProposedChange(FieldChange Change, string? Part);

/// <summary>What becomes of the fields that an import would change.</summary>
/// <param name="Written">Written at once.</param>
/// <param name="Proposed">Left as they are until a person decides.</param>
/// <param name="Left">Left as they are: what the source says was rejected before.</param>
public sealed record ImportDecision(ImmutableArray<FieldChange> Written, ImmutableArray<ProposedChange> Proposed, ImmutableArray<FieldChange> Left);

/// <summary>Decides what an import may write: a field that a person set stays, and what the source says of it is proposed.</summary>
public static class ImportMerge
{
    /// <summary>Sorts the fields that an import would change.</summary>
    /// <param name="record">Whose record it is.</param>
    /// <param name="handFields">The paths of the fields that people set.</param>
    /// <param name="before">The record as it is.</param>
    /// <param name="after">The record as the source has it.</param>
    /// <param name="rejected">What was rejected before, by path and value; a null value stands for none.</param>
    /// <returns>Each changed field in one of three places. What the portal keeps about a part, such as its source, follows the
    /// part's other fields and is never proposed.</returns>
    public static ImportDecision Decide(
        RecordKind record, IReadOnlySet<string> handFields, RecordSheet before, RecordSheet after, IReadOnlySet<(string Path, string? Value)> rejected)
    {
        var changes = before.ChangesTo(after);
        if (handFields.Count is 0 || changes.IsEmpty)
            return new ImportDecision(changes, [], []);
        var touched = handFields.Select(Part).Where(part => part.Length > 0).ToHashSet(StringComparer.Ordinal);
        var written = ImmutableArray.CreateBuilder<FieldChange>();
        var held = ImmutableArray.CreateBuilder<ProposedChange>();
        foreach (var part in changes.GroupBy(change => Part(change.Path), StringComparer.Ordinal))
        {
            if (!touched.Contains(part.Key) && part.Key.Length > 0)
                written.AddRange(part);
            else if (part.Key.Length > 0 && (!IsThere(before, part.Key) || !IsThere(after, part.Key)))
                held.AddRange(part.Where(change => !IsInternal(record, change)).Select(change => new ProposedChange(change, part.Key)));
            else
                Split(record, [.. part], handFields, written, held);
        }

        return Sorted(written, held, rejected);
    }

    private static void Split(
        RecordKind record, ImmutableArray<FieldChange> part, IReadOnlySet<string> handFields,
        ImmutableArray<FieldChange>.Builder written, ImmutableArray<ProposedChange>.Builder held)
    {
        var (own, kept) = (part.Where(change => !IsInternal(record, change)).ToList(), part.Where(change => IsInternal(record, change)));
        held.AddRange(own.Where(change => handFields.Contains(change.Path)).Select(change => new ProposedChange(change, null)));
        own.RemoveAll(change => handFields.Contains(change.Path));
        written.AddRange(own);
        if (own.Count > 0 || Part(part[0].Path).Length is 0)
            written.AddRange(kept);
    }

    // A part that comes or goes as a whole is proposed again as soon as one of its fields says something new.
    private static ImportDecision Sorted(
        ImmutableArray<FieldChange>.Builder written, ImmutableArray<ProposedChange>.Builder held, IReadOnlySet<(string Path, string? Value)> rejected)
    {
        var fresh = held.Where(one => !rejected.Contains((one.Change.Path, one.Change.After))).Select(Unit).ToHashSet(StringComparer.Ordinal);
        return new ImportDecision(
            [.. written.OrderBy(change => change.Path, StringComparer.Ordinal)],
            [.. held.Where(one => fresh.Contains(Unit(one)))],
            [.. held.Where(one => !fresh.Contains(Unit(one))).Select(one => one.Change)]);
    }

    private static string Unit(ProposedChange one) => one.Part ?? one.Change.Path;

    private static bool IsThere(RecordSheet sheet, string part) =>
        sheet.Values.Keys.Any(path => path.StartsWith(part, StringComparison.Ordinal) && Part(path) == part);

    private static string Part(string path) => SheetPath.Parse(path)?.Group ?? "";

    private static bool IsInternal(RecordKind record, FieldChange change) => SheetFields.Find(record, change.Path) is { IsInternal: true };
}
