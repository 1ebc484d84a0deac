using SupportRouting.Data.Offers.Export;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Data.Tickets.Import;

namespace SupportRouting.Data.Import;

/// <summary>Tells what a file brings by its first records, never by its name.</summary>
public static class ImportKinds
{
    private const int RecordsLookedAt = 50;

    /// <summary>The kind of the first record that is of one; null where none is.</summary>
    public static ImportKind? Detect(string path) =>
        SourceRows.Read(path, (row, record) => Seen(row, Of(record)), (row, record) => Seen(row, Of(record)))
            .Take(RecordsLookedAt).Select(row => row.Draft?.Kind).FirstOrDefault(kind => kind is not null);

    public static ImportKind? Of(JsonFields record)
    {
        if (ExportedFile.Is(record))
            return ImportKind.Offers;
        if (record.Inner("attributes")?.Text("objecttype") is { } objectType)
            return RecordNames.KindOfObject(objectType);
        var names = record.Names.ToHashSet(StringComparer.Ordinal);
        return RecordNames.IsOrderOrInvoice(names) ? null
            : TicketColumns.Recognises(names) ? ImportKind.Tickets
            : RecordNames.EstateKindOf(names) ?? (IsOffer(record, names) ? ImportKind.Offers : RecordNames.KindOf(names));
    }

    public static ImportKind? Of(TableRow record) => ExportedFile.Is(record) ? ImportKind.Offers : RecordNames.KindOf(record.Names.ToHashSet(StringComparer.Ordinal));

    public static bool IsOrderOrInvoice(TableRow record) => RecordNames.IsOrderOrInvoice(record.Names.ToHashSet(StringComparer.Ordinal));

    public static string UseInstead(ImportKind kind)
    {
        var name = kind.ToString().ToLowerInvariant();
        return $"looks like {name}; use 'import {name}' for it";
    }

    // A flat object with the columns of a contact may pass for an offer's table, so the columns decide for those.
    private static bool IsOffer(JsonFields record, HashSet<string> names) =>
        OfferRecords.Recognises(record) && RecordNames.KindOf(names) is null or ImportKind.Offers;

    private static ParsedRow<Sighting> Seen(string row, ImportKind? kind) => ParsedRow.Good(row, new Sighting(kind));

    private sealed record Sighting(ImportKind? Kind);
}
