using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Records;

/// <summary>Whether values may be written: what people and publishers enter follows the rules, what is brought back was there before.</summary>
internal static class RecordChecks
{
    public static IReadOnlyDictionary<string, FieldProblem> Problems(RecordKind kind, RecordEdit edit, IReadOnlyList<FieldChange> changes, RecordSheet sheet)
    {
        var after = sheet.With(changes);
        var problems = new Dictionary<string, FieldProblem>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            var field = SheetFields.Find(kind, change.Path);
            if (field is null || (MustFollow(edit) && !field.IsEditable && !IsTrail(edit, field)))
                throw new ArgumentException($"'{change.Path}' is no field that can be set.", nameof(changes));
            if (MustFollow(edit) && FieldRules.Check(field, change.After).Problem is { } problem && !(problem is FieldProblem.Required && IsTakenAway(change.Path, after)))
                problems[change.Path] = problem;
        }

        return problems;
    }

    /// <summary>The changes with their values as they are usually written.</summary>
    public static IEnumerable<FieldChange> Usual(RecordKind kind, RecordEdit edit, IEnumerable<FieldChange> changes) => MustFollow(edit)
        ? changes.Select(change => SheetFields.Find(kind, change.Path) is { } field ? change with { After = FieldRules.Check(field, change.After).Value } : change)
        : changes;

    private static bool MustFollow(RecordEdit edit) =>
        edit.Source is ChangeSource.Person or ChangeSource.Publisher && edit.Kind is not ChangeKind.Restored;

    // A link goes with its address; one that still has a text was meant to stay.
    private static bool IsTakenAway(string path, RecordSheet after) =>
        SheetPath.Parse(path) is { Area: SheetArea.Link } link && after[$"{link.Group}/title"] is null;

    private static bool IsTrail(RecordEdit edit, SheetField field) =>
        edit.Kind is ChangeKind.Confirmed && field.Name.StartsWith("confirmed", StringComparison.Ordinal);
}
