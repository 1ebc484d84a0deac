using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Tickets.Import;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>A file as it was sent, lying on this machine.</summary>
public sealed record SentFile(string Name, string Path);

/// <summary>Who asks for an import.</summary>
public sealed record ImportAsker(ImportSource Source, Guid? Id, string? Name);

/// <summary>An import as it is asked for.</summary>
/// <param name="IdempotencyKey">The caller's own key: the same request with it again is the same import.</param>
public sealed record NewImport(
    IReadOnlyList<SentFile> Files, ImportAsker Asker, ImportKind? Kind = null, Guid? Of = null, string? PublisherId = null,
    bool KeepGoodRows = false, string? IdempotencyKey = null);

/// <summary>What became of the asking.</summary>
/// <param name="KeyIsTaken">The key was sent before with another request; then nothing was done.</param>
public sealed record SubmittedImport(Guid Id, bool KeyIsTaken);

/// <summary>Puts the files of an import into the database, where a worker finds them.</summary>
public sealed class SubmitImport(PortalDbContext db, ColumnChoices choices, ImportSignal signal, TimeProvider time)
{
    private static readonly TimeSpan KeyLife = TimeSpan.FromHours(24);

    public async Task<SubmittedImport> SubmitAsync(NewImport import, CancellationToken cancel)
    {
        var hash = import.IdempotencyKey is null ? null : await HashAsync(import, cancel);
        if (hash is not null && await FindAsync(import, hash, cancel) is { } earlier)
            return earlier;
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var columns = await ColumnsAsync(import, cancel);
        try
        {
            await db.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
                token => WriteAsync(id, import, columns, hash, token), token => db.ImportJobs.AnyAsync(j => j.Id == id, token), cancel);
        }
        catch (DbUpdateException) when (hash is not null)
        {
            // The same call may have come twice at once.
            if (await FindAsync(import, hash, cancel) is not { } first)
                throw;
            return first;
        }

        signal.Ring();
        return new(id, KeyIsTaken: false);
    }

    private async Task WriteAsync(Guid id, NewImport import, ProposedColumns? columns, string? hash, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var now = time.GetUtcNow();
        var job = new ImportJobRecord
        {
            Id = id,
            Source = import.Asker.Source,
            State = StateOf(import, columns),
            Kind = import.Kind,
            Of = import.Of,
            PublisherId = import.PublisherId,
            KeepGoodRows = import.KeepGoodRows,
            Columns = columns is null ? null : ColumnChoices.Write(columns.Columns),
            AskedById = import.Asker.Id,
            AskedByName = import.Asker.Name,
            RequestedAt = now,
            IdempotencyKey = import.IdempotencyKey,
            RequestHash = hash,
        };
        job.Files.AddRange(import.Files.Select((file, position) => ImportFiles.Record(file, position, now)));
        db.Add(job);
        await db.SaveChangesAsync(cancel);
        foreach (var (file, record) in import.Files.Zip(job.Files))
            await ImportFiles.StoreAsync(db, record.Id, file.Path, cancel);
    }

    // A program has decided already; a person decides when the rows are counted.
    private static ImportState StateOf(NewImport import, ProposedColumns? columns) =>
        !ImportKindFacts.IsComplete(import.Kind, import.Of) ? ImportState.Incomplete
        : import.Asker.Source is ImportSource.Api ? ImportState.Waiting
        : columns is { IsSettled: false } && import.Kind is ImportKind.Tickets ? ImportState.Incomplete
        : ImportState.Uploaded;

    // Whoever imports by the page is asked what the columns are; a program's are known by their names or from before.
    private async Task<ProposedColumns?> ColumnsAsync(NewImport import, CancellationToken cancel) =>
        import is { Asker.Source: ImportSource.Page, Kind: null or ImportKind.Tickets, Files: [var first, ..] }
            ? await choices.ProposeAsync(first.Path, cancel)
            : null;

    private async Task<SubmittedImport?> FindAsync(NewImport import, string hash, CancellationToken cancel)
    {
        var old = time.GetUtcNow() - KeyLife;
        var same = db.ImportJobs.Where(j => j.AskedById == import.Asker.Id && j.IdempotencyKey == import.IdempotencyKey);
        await same.Where(j => j.RequestedAt < old).ExecuteUpdateAsync(set => set.SetProperty(j => j.IdempotencyKey, (string?)null), cancel);
        return await same.Select(j => new SubmittedImport(j.Id, j.RequestHash != hash)).SingleOrDefaultAsync(cancel);
    }

    private static async Task<string> HashAsync(NewImport import, CancellationToken cancel)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sum.AppendData(Encoding.UTF8.GetBytes($"{import.Kind}\n{import.Of}\n{import.PublisherId}\n{import.KeepGoodRows}"));
        foreach (var file in import.Files)
        {
            sum.AppendData(Encoding.UTF8.GetBytes($"\n{file.Name}\n"));
            await using var stream = File.OpenRead(file.Path);
            sum.AppendData(await SHA256.HashDataAsync(stream, cancel));
        }

        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }
}
