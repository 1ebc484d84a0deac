using SupportRouting.Data.Import;
namespace SupportRouting.Data.Offers.Import;

/// <summary>Tells by its fields which format a JSON object is in, and reads it; what is no offer is named for what it is.</summary>
public static class OfferRecords
{
    public static ParsedRow<OfferDraft> Read(string row, JsonFields record)
    {
        if (NoOffer(record) is { } reason)
            return ParsedRow.Bad<OfferDraft>(row, new RowNote(string.Empty, reason));
        if (ReaderOf(record) is not { } read)
            return ParsedRow.Bad<OfferDraft>(row, new RowNote(string.Empty, Unrecognised(record)));
        var draft = read(record);
        draft.Raw = record.Element.GetRawText();
        return Checked(row, draft);
    }

    public static ParsedRow<OfferDraft> Read(string row, TableRow record) => Checked(row, TableOfferReader.Read(record));

    /// <summary>Whether an object is an offer in one of the formats, good or not.</summary>
    public static bool Recognises(JsonFields record) => NoOffer(record) is null && ReaderOf(record) is not null;

    private static ParsedRow<OfferDraft> Checked(string row, OfferDraft draft)
    {
        if (draft.Raw.Length > RawMaxLength)
        {
            draft.Warnings.Add(new RowNote(string.Empty, "is too long to keep its raw record"));
            draft.Raw = string.Empty;
        }

        return draft.Problems.Count is 0
            ? ParsedRow.Good(row, draft)
            : ParsedRow.Bad<OfferDraft>(row, [.. draft.Problems]);
    }

    private const int RawMaxLength = 1_000_000;

    private static Func<JsonFields, OfferDraft>? ReaderOf(JsonFields record) =>
        SubmissionApiReader.Matches(record) ? SubmissionApiReader.Read
        : CloudPartnerPortalReader.Matches(record) ? CloudPartnerPortalReader.Read
        : ProductIngestionReader.Matches(record) ? ProductIngestionReader.Read
        : PartnerCenterReader.Matches(record) ? PartnerCenterReader.Read
        : CatalogueReader.Matches(record) ? CatalogueReader.Read
        : IsTable(record) ? flat => TableOfferReader.Read(new TableRow(flat))
        : null;

    private static bool IsTable(JsonFields record) =>
        record.Has("publisherid", "offerid", "offer") && !LooksLikeContact(record);

    private static string? NoOffer(JsonFields record)
    {
        if (record.Inner("error") is { } error && !record.Has("title", "id"))
            return $"is an error message of a service, not an offer: {error.Text("code")} {error.Text("message")}".TrimEnd();
        if (record.Has("openapi", "swagger"))
            return "is the description of an API, not an offer";
        if (record.Text("schema") is { } schema && schema.Contains("json-schema.org", StringComparison.OrdinalIgnoreCase))
            return "is a JSON schema, not an offer";
        return null;
    }

    private static bool LooksLikeContact(JsonFields record) =>
        record.Has("contactname", "contactemail", "contacturl") && !record.Has("offerid");

    private static string Unrecognised(JsonFields record) => LooksLikeContact(record)
        ? "looks like a contact; use 'import contacts' for it"
        : "is in none of the known formats of offers (docs/importing.md)";
}
