using System.Collections.Immutable;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Import;

/// <summary>
/// What an import makes of records: each is seen before the first draft is merged into it and settled after the last. Fields that a person set
/// are put back and proposed; the rest stands in the record's history.
/// </summary>
internal sealed class ImportTrail(PortalDbContext db, ImportRequest request, ImportReport report, TimeProvider time)
{
    private readonly Dictionary<Guid, Seen> _seen = [];
    private readonly ImportProposals _proposals = new(db, request, time);

    public void See(OfferRecord offer, bool isNew)
    {
        if (!_seen.ContainsKey(offer.Id))
            _seen[offer.Id] = new Seen(new RecordOwner(RecordKind.Offer, offer.Id), offer, null, isNew ? null : SheetReader.Fields(offer));
    }

    public void See(PublisherRecord publisher, bool isNew)
    {
        if (!_seen.ContainsKey(publisher.Id))
            _seen[publisher.Id] = new Seen(new RecordOwner(RecordKind.Publisher, publisher.Id), null, publisher, isNew ? null : SheetReader.Fields(publisher));
    }

    /// <summary>Reads what was proposed of the records that were seen before; settling needs it.</summary>
    public Task RecallAsync(CancellationToken cancel) =>
        _proposals.RecallAsync([.. _seen.Values.Where(seen => seen.HandFields is not null).Select(seen => seen.Owner.Id)], cancel);

    /// <summary>Puts back what a person set and proposes it instead.</summary>
    /// <param name="offer">The offer, with all drafts merged into it.</param>
    /// <param name="origin">Who says so.</param>
    /// <param name="said">All that the source says of it, whether it is another or not.</param>
    /// <returns>What became different; nothing of an offer that is new.</returns>
    public IReadOnlyList<FieldChange> Settle(OfferRecord offer, DraftOrigin origin, Func<RecordSheet>? said = null) => Settle(_seen[offer.Id], origin, said);

    /// <summary>Makes a record what an exported file says it is, but for what people set, which is proposed.</summary>
    /// <returns>What became different, also of a record that is new.</returns>
    public IReadOnlyList<FieldChange> Become(Guid record, DraftOrigin origin, RecordSheet said)
    {
        var seen = _seen[record];
        var before = RecordSheet.Of(seen.Before ?? []);
        var written = seen.Before is null ? before.ChangesTo(said) : HeldConfirmations.Without(before.ChangesTo(said), Written(seen, origin, before, said));
        seen.Write(new SheetWriter(db, time), written);
        if (_proposals.AnyOpen(seen.Owner, origin))
            _proposals.Settle(seen.Owner, origin, said, before.With(written));
        if (seen.Before is not null)
            report.Differ(seen.Owner.Kind, seen.Key, written, isProposed: false);
        return written;
    }

    /// <summary>Writes what became of a publisher into its history.</summary>
    public void Keep(PublisherRecord publisher, IReadOnlyList<FieldChange> changes)
    {
        var isNew = _seen.Remove(publisher.Id, out var seen) && seen.Before is null;
        if (isNew || changes.Count > 0)
            publisher.LastChangeId = Add(new RecordOwner(RecordKind.Publisher, publisher.Id), isNew, isNew ? [] : changes);
    }

    /// <summary>Writes what became of an offer into its history.</summary>
    public void Keep(OfferRecord offer, IReadOnlyList<FieldChange> changes)
    {
        var isNew = _seen.Remove(offer.Id, out var seen) && seen.Before is null;
        if (isNew || changes.Count > 0)
            offer.LastChangeId = Add(new RecordOwner(RecordKind.Offer, offer.Id), isNew, isNew ? [] : [.. changes, .. AsOf(offer, seen?.Before ?? [])]);
    }

    /// <summary>Settles all publishers that were seen and writes what became of them into their histories.</summary>
    /// <param name="origin">Who says so.</param>
    /// <param name="said">All that the source says of one, whether it is another or not.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The changes of each.</returns>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<FieldChange>>> KeepPublishersAsync(
        DraftOrigin origin, Func<Guid, RecordSheet>? said, CancellationToken cancel)
    {
        await RecallAsync(cancel);
        var all = new Dictionary<Guid, IReadOnlyList<FieldChange>>();
        foreach (var seen in _seen.Values)
        {
            if (seen.Publisher is not { } publisher)
                continue;
            var changes = Settle(seen, origin, said is null ? null : () => said(publisher.Id));
            all[publisher.Id] = changes;
            if (seen.Before is null || changes.Length > 0)
                publisher.LastChangeId = Add(seen.Owner, seen.Before is null, changes);
        }

        _seen.Clear();
        _proposals.Clear();
        return all;
    }

    private ImmutableArray<FieldChange> Settle(Seen seen, DraftOrigin origin, Func<RecordSheet>? said)
    {
        if (seen.Before is null)
            return [];
        var (before, merged) = (RecordSheet.Of(seen.Before), seen.Sheet);
        var kept = RecordTrail.Follow(before, before.With(Written(seen, origin, before, merged)), new RecordEdit([], ChangeSource.Import, null), Nobody, time.GetUtcNow());
        seen.Write(new SheetWriter(db, time), merged.ChangesTo(kept));
        if (said is not null && _proposals.AnyOpen(seen.Owner, origin))
            _proposals.Settle(seen.Owner, origin, said(), kept);
        var changes = before.ChangesTo(kept);
        report.Differ(seen.Owner.Kind, seen.Key, changes, isProposed: false);
        return changes;
    }

    private ImmutableArray<FieldChange> Written(Seen seen, DraftOrigin origin, RecordSheet before, RecordSheet merged)
    {
        if (seen.HandFields is not { } hand)
            return before.ChangesTo(merged);
        var decision = ImportMerge.Decide(seen.Owner.Kind, HandFields.Read(hand), before, merged, _proposals.Rejected(seen.Owner, origin));
        _proposals.Propose(seen.Owner, seen.Key, origin, decision.Proposed);
        report.Proposed += decision.Proposed.Length;
        report.Differ(seen.Owner.Kind, seen.Key, [.. decision.Proposed.Select(p => p.Change)], isProposed: true);
        return decision.Written;
    }

    private Guid Add(RecordOwner owner, bool isNew, IReadOnlyList<FieldChange> changes)
    {
        var edit = new RecordEdit(changes, ChangeSource.Import, null) { Kind = isNew ? ChangeKind.Added : ChangeKind.Changed, ImportId = request.ImportId };
        var row = RecordChangeRecord.Of(owner, edit, changes, request.Actor, time.GetUtcNow());
        db.Add(row);
        return row.Id;
    }

    private static IEnumerable<FieldChange> AsOf(OfferRecord offer, KeyValuePair<string, string?>[] before)
    {
        const string path = "asOf";
        var was = Array.Find(before, field => field.Key is path).Value;
        if (SheetValue.Of((DateTimeOffset?)offer.AsOf) is var now && now != was)
            yield return new FieldChange(path, was, now);
    }

    private static RecordActor Nobody => new(null, "");

    /// <summary>A record and the fields it had; none for one that is new.</summary>
    private sealed record Seen(RecordOwner Owner, OfferRecord? Offer, PublisherRecord? Publisher, KeyValuePair<string, string?>[]? Before)
    {
        public string Key => Offer?.Key ?? Publisher?.Code ?? "";

        public string? HandFields => Offer is null ? Publisher?.HandFields : Offer.HandFields;

        public RecordSheet Sheet => Offer is { } offer ? SheetReader.Of(offer) : Publisher is { } publisher ? SheetReader.Of(publisher) : RecordSheet.Empty;

        public void Write(SheetWriter writer, IReadOnlyList<FieldChange> changes)
        {
            if (changes.Count is 0)
                return;
            if (Offer is { } offer)
                writer.Write(offer, changes);
            else if (Publisher is { } publisher)
                writer.Write(publisher, changes);
        }
    }
}
