using SupportRouting.Data.Import;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Tests.Data.Offers.Import;

namespace SupportRouting.Web.Tests.Data.Partners.Import;

/// <summary>The sample files of partners, customers and subscriptions, their ids, and lists a test writes itself.</summary>
internal static class PartnerSample
{
    public static readonly Guid Reseller = new("3d1a4a3e-77a1-4c68-9d2b-0a4f6a2c1e01");
    public static readonly Guid OtherReseller = new("3d1a4a3e-77a1-4c68-9d2b-0a4f6a2c1e02");
    public static readonly Guid Northwind = new("7c1c7f7e-1d0a-4c0b-9a51-2f1f5f0e9a11");
    public static readonly Guid Baltic = new("0a9b4b52-6c0f-4dd5-8a7e-5f6f0f7a1b22");
    public static readonly Guid Officine = new("53eb21cb-6b2d-4ee5-9e92-27dfc927e93c");
    public static readonly Guid Bodegas = new("3dfe847b-cad9-4fc1-86d3-cf16c2790087");
    public static readonly Guid Mail = new("2b6f2a3e-8c2b-4a4a-9f1e-6f3b0a7c5d33");
    public static readonly Guid Drive = new("83ef9d05-4169-4ef9-9657-0e86b1eab1de");
    public static readonly Guid Device = new("42226ed6-070a-4e0f-b80c-4cdfb3e97aa7");

    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Samples", "partners", name);

    public static string Relationship(Guid tenant, string rest, bool isProvider = true) => Sample.Write(
        $$"""{"id":"{{tenant}}","relationshipType":"{{(isProvider ? "is_indirect_reseller_of" : "is_indirect_cloud_solution_provider_of")}}",{{rest}}}""");

    /// <summary>One subscription of the customer Officine, with more fields.</summary>
    public static string Subscription(Guid id, string more = "") => Sample.Write(
        $$$"""{"id":"{{{id}}}","customerId":"{{{Officine}}}"{{{(more.Length > 0 ? "," : "")}}}{{{more}}},"attributes":{"objectType":"Subscription"}}""");

    public static PartnerRecord Partner(Guid tenant, PartnerKind kind, string? partnerId = null, bool isOurs = false) => new()
    {
        TenantId = tenant,
        Name = $"Partner {kind}",
        Kind = kind,
        PartnerId = partnerId,
        IsOurs = isOurs,
    };

    public static (int Added, int Changed, int Same, int Refused, bool Kept) Counts(ImportReport report) =>
        (report.Added, report.Changed, report.Same, report.Refused, report.Kept);

    public static void AssertNoted(ImportReport report, string words) =>
        Assert.Contains(report.Warnings, note => $"{note.Field}: {note.Reason}".Contains(words, StringComparison.Ordinal));

    public static void AssertRefused(ImportReport report, string field, string words)
    {
        var problem = Assert.Single(report.Problems);
        Assert.Equal(field, problem.Field);
        Assert.Contains(words, problem.Reason, StringComparison.Ordinal);
        Assert.False(report.Kept);
    }
}
