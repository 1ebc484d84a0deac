using SupportRouting.Data.Offers.Records;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Which file of which format says something about a record.</summary>
internal sealed record DraftOrigin(OfferFormat Format, string File)
{
    /// <summary>What proposals of this format are told by.</summary>
    public string Source => SheetValue.Name(Format);
}
