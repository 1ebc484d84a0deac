using SupportRouting.Data.Import;

namespace SupportRouting.Data.Partners.Import;

/// <summary>Reads a row of a list of customers; the columns are described in docs/importing.md.</summary>
public static class CustomerRecords
{
    private static readonly string[] ColumnsOfCustomers = ["companyprofile", "companyname", "name", "domain", "relationshiptopartner", "primarydomainname"];

    public static IEnumerable<ParsedRow<CustomerDraft>> ReadFile(string path) => SourceRows.Read(path, ImportKind.Customers, Read, Read);

    public static ParsedRow<CustomerDraft> Read(string row, JsonFields record)
    {
        var mayBe = record.Has(ColumnsOfCustomers) && !record.Has("defaultaddress");
        if (EstateRecords.Refusal(record, ImportKind.Customers, mayBe) is { } reason)
            return Refused(row, string.Empty, reason);
        return Read(row, new TableRow(record), record.Inner("companyprofile"), record.Inner("billingprofile"));
    }

    public static ParsedRow<CustomerDraft> Read(string row, TableRow record) => Read(row, record, company: null, billing: null);

    private static ParsedRow<CustomerDraft> Read(string row, TableRow record, JsonFields? company, JsonFields? billing)
    {
        var id = record.Text("customertenantid", "tenantid", "microsoftid", "customerid", "id") ?? company?.Text("tenantid");
        if ((TenantId.Parse(id) ?? TenantId.Parse(company?.Text("tenantid"))) is not { } tenant)
            return Refused(row, "id", id is null ? "is missing" : $"{EstateValues.Quoted(id)} is no tenant id (a GUID)");

        var notes = new List<RowNote>();
        CheckRelationship(record.Text("relationshiptopartner", "relationship"), notes);
        var reseller = record.Text("associatedpartnerid", "resellertenantid");
        var resellerTenant = TenantId.Parse(reseller);
        return ParsedRow.Good(row, new CustomerDraft(tenant)
        {
            Name = EstateValues.Text(
                company?.Text("companyname") ?? record.Text("companyname", "name", "customername") ?? billing?.Text("companyname"),
                PartnerLimits.Name, "companyName", notes),
            Domain = Domain(company?.Text("domain") ?? record.Text("domain", "primarydomainname"), notes),
            Country = EstateValues.Country(
                company?.Inner("address")?.Text("country") ?? record.Text("country", "customermarket")
                    ?? billing?.Inner("defaultaddress")?.Text("country"),
                "country", notes),
            ResellerTenantId = resellerTenant,
            ResellerPartnerId = resellerTenant is null
                ? EstateValues.PartnerId(reseller ?? record.Text("resellerpartnerid"), "associatedPartnerId", notes)
                : null,
            Warnings = notes,
        });
    }

    private static string? Domain(string? text, List<RowNote> notes)
    {
        if (text is null || (text.Length <= PartnerLimits.Domain && text.Contains('.', StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace)))
            return text?.ToLowerInvariant();
        notes.Add(EstateValues.Note("domain", $"{EstateValues.Quoted(text)} is no domain; left out"));
        return null;
    }

    // Numbers are those of the published enumeration.
    private static void CheckRelationship(string? text, List<RowNote> notes)
    {
        if (text is not null && FieldName.Plain(text) is not ("reseller" or "none" or "unknown" or "0" or "1" or "5"))
            notes.Add(EstateValues.Note("relationshipToPartner", $"{EstateValues.Quoted(text)} is no reseller relationship; what such a partner sells is not told by it"));
    }

    private static ParsedRow<CustomerDraft> Refused(string row, string field, string reason) =>
        ParsedRow.Bad<CustomerDraft>(row, EstateValues.Note(field, reason));
}
