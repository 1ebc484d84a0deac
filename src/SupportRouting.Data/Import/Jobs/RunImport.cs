using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Tickets.Import;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>Runs the step an import is taken for, and writes how it ended together with its rows.</summary>
public sealed class RunImport(IServiceScopeFactory scopes, TimeProvider time)
{
    public async Task<ImportReport> RunAsync(
        TakenImport import, IReadOnlyList<string> files, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var isPreview = import.State is ImportState.Previewing;
        var request = new ImportRequest(files, KeepGoodRows: isPreview || import.KeepGoodRows, import.PublisherId, import.Of, isPreview)
        {
            Columns = ColumnChoices.Read(import.Columns),
            ImportId = import.Id,
            Actor = await ActorAsync(db, import.Id, cancel),
            Keeping = (kept, token) => ImportOutcome.DoneAsync(db, import, kept, time.GetUtcNow(), token),
        };
        var report = await scope.ServiceProvider.GetRequiredKeyedService<IImport>(import.Kind).RunAsync(request, progress, cancel);
        db.ChangeTracker.Clear();
        if (isPreview)
            await ImportOutcome.PreviewedAsync(db, import, report, cancel);
        else if (!report.Kept)
            await ImportOutcome.RefusedAsync(db, import, report, time.GetUtcNow(), cancel);
        return report;
    }

    private static async Task<RecordActor?> ActorAsync(PortalDbContext db, Guid import, CancellationToken cancel)
    {
        var asked = await db.ImportJobs.One(import).Select(j => new { j.AskedById, j.AskedByName }).SingleAsync(cancel);
        return asked.AskedByName is { } name ? new RecordActor(asked.AskedById, name) : null;
    }
}
