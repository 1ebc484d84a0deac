using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Records;

/// <summary>Which publisher or offer.</summary>
public sealed record RecordOwner(RecordKind Kind, Guid Id)
{
    /// <summary>Of a row that belongs to one of the two.</summary>
    public static RecordOwner Of(Guid? offer, Guid? publisher) =>
        offer is { } id ? new(RecordKind.Offer, id) : new(RecordKind.Publisher, publisher.GetValueOrDefault());

    public Guid? OfferId => Kind is RecordKind.Offer ? Id : null;

    public Guid? PublisherId => Kind is RecordKind.Publisher ? Id : null;
}

/// <summary>Who changes a record; without an id it is no person of this portal.</summary>
public sealed record RecordActor(Guid? Id, string Name);
