using SupportRouting.Data.Import;
namespace SupportRouting.Data.Offers.Import;

/// <summary>All offers of one file, one by one, whatever format it is in.</summary>
public static class OfferFile
{
    public static IEnumerable<ParsedRow<OfferDraft>> Read(string path) =>
        SourceRows.Read(path, ImportKind.Offers, OfferRecords.Read, OfferRecords.Read);
}
