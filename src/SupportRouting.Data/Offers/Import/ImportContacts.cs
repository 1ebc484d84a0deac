using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Import;

/// <summary>
/// Takes a list of contacts over. The contacts that a list gives for one owner and kind take the place of those it had; a
/// list is small beside the catalogue, so it is read whole and written owner by owner.
/// </summary>
public sealed class ImportContacts(PortalDbContext db, TimeProvider time) : IImport
{
    private const int BatchSize = 200;

    public Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancel) =>
        ImportTransaction.RetryAsync(db, token => TryAsync(request, progress, token), cancel);

    private async Task<ImportReport> TryAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var report = new ImportReport();
        var rows = Read(request, report, progress, cancel);
        if (report.Refused > 0 && (!request.KeepGoodRows || rows.Count is 0))
            return report;

        await using var transaction = await ImportTransaction.BeginAsync(db, time, progress, cancel);
        var trail = new ImportTrail(db, request, report, time);
        var owners = new ContactOwners(db, trail, time);
        var resolved = await owners.ResolveAsync(rows, report, cancel);
        if (report.Refused > 0 && !request.KeepGoodRows)
            return report;
        var writer = new ContactListWriter(db, trail, time);
        var groups = resolved.GroupBy(r => r.Owner).ToList();
        var done = 0;
        foreach (var some in groups.Chunk(BatchSize))
        {
            await writer.WriteAsync(some, report, cancel);
            done += some.Sum(g => g.Count());
            progress.Report(new ImportProgress(ImportPhase.Writing, some[^1].First().Row.File, done, resolved.Count));
        }

        await transaction.FinishAsync(request, report, cancel);
        return report;
    }

    private static List<ReadContact> Read(
        ImportRequest request, ImportReport report, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var rows = new List<ReadContact>();
        foreach (var path in request.Files)
        {
            var file = Path.GetFileName(path);
            foreach (var row in SourceRows.Read(path, ImportKind.Contacts, ContactRecords.Read, ContactRecords.Read))
            {
                cancel.ThrowIfCancellationRequested();
                if (row.Draft is not { } draft)
                {
                    report.Refuse(file, row.Row, row.Problems);
                    continue;
                }

                report.Warn(file, row.Row, draft.Warnings);
                rows.Add(new ReadContact(file, row.Row, draft));
            }

            progress.Report(new ImportProgress(ImportPhase.Checking, file, rows.Count, null));
        }

        return rows;
    }
}

/// <summary>A contact and where it was read.</summary>
internal sealed record ReadContact(string File, string Row, ContactDraft Draft);

/// <summary>Whose contacts they are: an offer's or a publisher's.</summary>
internal sealed record ContactOwner(Guid? OfferId, Guid? PublisherId);
