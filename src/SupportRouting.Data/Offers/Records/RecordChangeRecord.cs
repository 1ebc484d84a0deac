using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Records;

/// <summary>Where a change came from. The numbers are stored.</summary>
public enum ChangeSource : byte
{
    Person = 0,
    Import = 1,
    Publisher = 2,

    /// <summary>The portal itself.</summary>
    System = 3,
}

/// <summary>What a change was. The numbers are stored.</summary>
public enum ChangeKind : byte
{
    Changed = 0,

    /// <summary>The record came to be.</summary>
    Added = 1,

    /// <summary>An earlier state was brought back.</summary>
    Restored = 2,

    /// <summary>Somebody made sure that contacts are right.</summary>
    Confirmed = 3,

    /// <summary>Another record was merged into it; the reason is that one's id.</summary>
    Merged = 4,

    /// <summary>It was merged into another; the reason is that one's id.</summary>
    MergedInto = 5,

    /// <summary>It and another record were separated again; the reason is that one's id.</summary>
    Separated = 6,
}

/// <summary>One change of one publisher or offer: who, when, from where, why, and each field before and after.</summary>
public sealed class RecordChangeRecord
{
    public required Guid Id { get; init; }

    /// <summary>Counts up; the changes of one record stand in its order.</summary>
    public long Number { get; init; }

    public Guid? OfferId { get; init; }

    public Guid? PublisherId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ChangeSource Source { get; init; }

    public required ChangeKind Kind { get; init; }

    public Guid? ActorId { get; init; }

    public string? ActorName { get; init; }

    public string? Reason { get; init; }

    /// <summary>The import that brought it.</summary>
    public Guid? ImportId { get; init; }

    public required int FieldCount { get; init; }

    /// <summary>The fields before and after, as JSON; null for none.</summary>
    public string? Fields { get; init; }

    public static RecordChangeRecord Of(RecordOwner owner, RecordEdit edit, IReadOnlyList<FieldChange> changes, RecordActor? actor, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        OfferId = owner.OfferId,
        PublisherId = owner.PublisherId,
        At = now,
        Source = edit.Source,
        Kind = edit.Kind,
        ActorId = actor?.Id,
        ActorName = actor?.Name,
        Reason = edit.Reason is { Length: > OfferLimits.Reason } reason ? reason[..OfferLimits.Reason] : edit.Reason,
        ImportId = edit.ImportId,
        FieldCount = changes.Count(change => SheetFields.Find(owner.Kind, change.Path) is not { IsInternal: true }),
        Fields = FieldChangesJson.Write(changes),
    };
}
