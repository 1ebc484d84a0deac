using SupportRouting.Data.Import;

namespace SupportRouting.Data.Partners.Import;

/// <summary>
/// Takes over which reseller buys through which provider, from the list of one signed-in partner. What a list does not name
/// stays, because a list may be one page of several.
/// </summary>
public sealed class ImportRelationships(PortalDbContext db, TimeProvider time) : IImport
{
    public Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancel) =>
        request.Of is { } of
            ? new EstateRun<RelationshipDraft>(db, time, RelationshipRecords.ReadFile, () => new RelationshipWriter(db, time, of))
                .RunAsync(request, progress, cancel)
            : Task.FromResult(WithoutOwner(request));

    private static ImportReport WithoutOwner(ImportRequest request)
    {
        var report = new ImportReport();
        foreach (var path in request.Files)
            report.Refuse(Path.GetFileName(path), "1", EstateValues.Note("--of", "is missing: the tenant id of the partner whose list it is"));
        return report;
    }
}
