using SupportRouting.Data.Import;

namespace SupportRouting.Data.Partners.Import;

/// <summary>Takes customers over, with the partner whose list it is and the reseller that each is associated with.</summary>
public sealed class ImportCustomers(PortalDbContext db, TimeProvider time) : IImport
{
    public Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancel) =>
        new EstateRun<CustomerDraft>(db, time, CustomerRecords.ReadFile, () => new CustomerWriter(db, request.Of)).RunAsync(request, progress, cancel);
}
