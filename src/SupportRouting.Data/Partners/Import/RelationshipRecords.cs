using SupportRouting.Data.Import;

namespace SupportRouting.Data.Partners.Import;

/// <summary>Reads a row of a list of relationships; the columns are described in docs/importing.md.</summary>
public static class RelationshipRecords
{
    private const string Allowed = "is_indirect_reseller_of (the row is a provider) or is_indirect_cloud_solution_provider_of (the row is a reseller)";

    private static readonly string[] IdColumns = ["id", "tenantid", "partnertenantid", "microsoftid"];

    public static IEnumerable<ParsedRow<RelationshipDraft>> ReadFile(string path) =>
        SourceRows.Read(path, ImportKind.Relationships, Read, Read);

    public static ParsedRow<RelationshipDraft> Read(string row, JsonFields record) =>
        EstateRecords.Refusal(record, ImportKind.Relationships, mayBe: record.Has(IdColumns)) is { } reason
            ? Refused(row, string.Empty, reason)
            : Read(row, new TableRow(record));

    public static ParsedRow<RelationshipDraft> Read(string row, TableRow record)
    {
        var id = record.Text(IdColumns);
        if (TenantId.Parse(id) is not { } tenant)
            return Refused(row, "id", id is null ? "is missing" : $"{EstateValues.Quoted(id)} is no tenant id (a GUID)");
        var type = record.Text("relationshiptype", "relationship");
        if (IsProvider(type) is not { } isProvider)
            return Refused(row, "relationshipType", type is null ? $"is missing: {Allowed}" : $"{EstateValues.Quoted(type)} is not known: {Allowed}");

        var notes = new List<RowNote>();
        return ParsedRow.Good(row, new RelationshipDraft(tenant, isProvider)
        {
            Name = EstateValues.Text(record.Text("name", "partnername", "companyname"), PartnerLimits.Name, "name", notes),
            PartnerId = EstateValues.PartnerId(record.Text("mpnid", "partnerid"), "mpnId", notes),
            Country = EstateValues.Country(record.Text("location", "country"), "location", notes),
            State = EstateValues.Text(record.Text("state", "status"), PartnerLimits.State, "state", notes),
            Warnings = notes,
        });
    }

    // The wire has words; numbers are those of the published enumeration.
    private static bool? IsProvider(string? type) => FieldName.Plain(type ?? string.Empty) switch
    {
        "isindirectresellerof" or "0" => true,
        "isindirectcloudsolutionproviderof" or "1" => false,
        _ => null,
    };

    private static ParsedRow<RelationshipDraft> Refused(string row, string field, string reason) =>
        ParsedRow.Bad<RelationshipDraft>(row, EstateValues.Note(field, reason));
}
