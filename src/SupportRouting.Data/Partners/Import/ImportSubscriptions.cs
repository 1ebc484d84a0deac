using SupportRouting.Data.Import;

namespace SupportRouting.Data.Partners.Import;

/// <summary>Takes subscriptions over, with their offer, publisher, reseller of record and the partner that bought them.</summary>
public sealed class ImportSubscriptions(PortalDbContext db, TimeProvider time) : IImport
{
    public Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancel) =>
        new EstateRun<SubscriptionDraft>(
            db, time, path => SubscriptionRecords.ReadFile(path, request.Of), () => new SubscriptionWriter(db, time)).RunAsync(request, progress, cancel);
}
