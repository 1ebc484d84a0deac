using System.Globalization;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Records;

/// <summary>
/// What follows from a change without being entered. Who writes an address makes sure of it, an address from an import is not
/// confirmed by anybody; a new part says where it comes from, and one that is gone leaves nothing behind.
/// </summary>
internal static class RecordTrail
{
    private static readonly string[] Reach = ["email", "phone", "url"];
    private static readonly string[] Confirmed = ["confirmedAt", "confirmedBy", "confirmedHow"];
    private static readonly string[] Silent = [.. Confirmed, "mayBePassedOn", "source"];

    public static RecordSheet Follow(RecordSheet before, RecordSheet after, RecordEdit edit, RecordActor actor, DateTimeOffset now)
    {
        if (edit.Kind is ChangeKind.Restored || edit.IsMerging)
            return after;
        var parts = before.ChangesTo(after).Select(change => SheetPath.Parse(change.Path)).OfType<SheetPath>()
            .Where(path => path.Area is not SheetArea.Own).DistinctBy(path => path.Group, StringComparer.Ordinal).ToList();
        foreach (var part in parts)
            after = after.With(Of(part, before, after, edit, actor, now));
        return after;
    }

    private static IEnumerable<FieldChange> Of(SheetPath part, RecordSheet before, RecordSheet after, RecordEdit edit, RecordActor actor, DateTimeOffset now)
    {
        var there = FieldsOf(part, after);
        if (there.TrueForAll(field => Silent.Contains(field, StringComparer.Ordinal)))
            return there.Select(field => Set(part, field, null));
        return [.. Origin(part, after), .. edit.Kind is ChangeKind.Confirmed ? [] : Confirmation(part, before, after, edit, actor, now)];
    }

    private static IEnumerable<FieldChange> Origin(SheetPath part, RecordSheet after)
    {
        if (after[$"{part.Group}/source"] is null)
            yield return Set(part, "source", SheetValue.Name(OfferFormat.Portal));
        if (part.Area is SheetArea.Plan && after[$"{part.Group}/position"] is null)
            yield return Set(part, "position", NextPosition(after).ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<FieldChange> Confirmation(
        SheetPath part, RecordSheet before, RecordSheet after, RecordEdit edit, RecordActor actor, DateTimeOffset now)
    {
        if (part.Area is not SheetArea.Contact || Array.TrueForAll(Reach, field => after[$"{part.Group}/{field}"] == before[$"{part.Group}/{field}"]))
            return [];
        string?[] values = Array.TrueForAll(Reach, field => after[$"{part.Group}/{field}"] is null) ? [null, null, null] : edit.Source switch
        {
            ChangeSource.Person => [SheetValue.Of((DateTimeOffset?)now), actor.Name, SheetValue.Name(ConfirmationWay.Person)],
            ChangeSource.Publisher => [SheetValue.Of((DateTimeOffset?)now), edit.SaidBy ?? actor.Name, SheetValue.Name(ConfirmationWay.Publisher)],
            _ => [null, null, null],
        };
        return Confirmed.Zip(values, (field, value) => Set(part, field, value));
    }

    private static int NextPosition(RecordSheet sheet) => sheet.Values
        .Where(v => v.Key.StartsWith("plans/", StringComparison.Ordinal) && v.Key.EndsWith("/position", StringComparison.Ordinal))
        .Select(v => SheetValue.Number(v.Value) + 1).DefaultIfEmpty(0).Max();

    private static List<string> FieldsOf(SheetPath part, RecordSheet sheet) =>
        [.. sheet.Values.Keys.Where(path => path.StartsWith($"{part.Group}/", StringComparison.Ordinal)).Select(path => path[(part.Group.Length + 1)..])];

    private static FieldChange Set(SheetPath part, string field, string? value) => new($"{part.Group}/{field}", null, value);
}
