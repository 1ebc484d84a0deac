using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Records;

/// <summary>A record, and one of its versions, as an address names them.</summary>
public sealed record RecordVersion(NamedRecord Record, Guid? Change, RecordChange? By, RecordSeen Seen)
{
    public RecordKind Kind => Record.Owner.Kind;

    /// <summary>The fields then, part by part.</summary>
    public IEnumerable<(string? Part, IEnumerable<(SheetPath Path, string Value)> Fields)> Parts => SheetFields.InReadingOrder(
            Kind,
            Seen.Before.Values.Select(value => (Path: SheetPath.Parse(value.Key) ?? SheetPath.Own(value.Key), value.Value))
                .Where(one => SheetFields.Find(Kind, one.Path) is { IsInternal: false }),
            one => one.Path)
        .GroupBy(one => one.Path.Group, StringComparer.Ordinal)
        .Select(part => (SheetWords.Part(part.First().Path), part.AsEnumerable()));
}

/// <summary>Finds records and their versions for the pages of a history.</summary>
public sealed class RecordHistory(FindRecord find, ReadHistory history)
{
    public Task<NamedRecord?> FindAsync(string kind, string id, CancellationToken cancel) =>
        kind is RecordAddresses.Offers ? find.OfferAsync(id, cancel) : find.PublisherAsync(id, cancel);

    /// <summary>The record of an id that was merged into another; null where it is not.</summary>
    public Task<NamedRecord?> MergedAsync(NamedRecord goesOn, string id, CancellationToken cancel) => find.MergedAsync(goesOn.Owner, id, cancel);

    /// <returns>The version; null when there is no such record or change.</returns>
    public async Task<RecordVersion?> VersionAsync(string kind, string id, string change, CancellationToken cancel)
    {
        var version = Guid.TryParse(change, out var parsed) ? parsed : (Guid?)null;
        if ((version is null && change is not RecordAddresses.First) || await FindAsync(kind, id, cancel) is not { } record)
            return null;
        if (record.IsInStead)
            return new RecordVersion(record, null, null, new RecordSeen(new RecordState(RecordSheet.Empty, null), RecordSheet.Empty, []));
        var by = version is { } some ? await history.OneAsync(record.Owner, some, cancel) : null;
        return await history.SeenAsync(record.Owner, version, cancel) is { } seen ? new RecordVersion(record, version, by, seen) : null;
    }
}
