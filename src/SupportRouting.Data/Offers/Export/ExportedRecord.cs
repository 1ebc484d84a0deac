using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Export;

/// <summary>All there is of a publisher or offer, as a file holds it.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Id">The publisher's id, or the offer's whole one.</param>
/// <param name="Publisher">Whose offer it is; null for a publisher.</param>
/// <param name="Sheet">All fields that have a value.</param>
/// <param name="HandFields">The fields that people set, also those they emptied.</param>
public sealed record ExportedRecord(RecordKind Kind, string Id, string? Publisher, RecordSheet Sheet, IReadOnlySet<string> HandFields)
{
    public string Word => Kind is RecordKind.Publisher ? ExportFormat.PublisherRecord : ExportFormat.OfferRecord;
}
