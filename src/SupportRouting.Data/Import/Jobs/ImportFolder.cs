using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>The files of an import on this machine while it runs.</summary>
public sealed class ImportFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Writes the files of an import here; returns their paths in the order they were given.</summary>
    public async Task<IReadOnlyList<string>> FillAsync(PortalDbContext db, Guid job, CancellationToken cancel)
    {
        var files = await db.ImportFiles.AsNoTracking().Where(f => f.JobId == job).OrderBy(f => f.Position).ToListAsync(cancel);
        var paths = new List<string>();
        foreach (var file in files)
        {
            // Two files may have one name, and a report names files as they were sent.
            var path = Path.Combine(_folder.Directory.CreateSubdirectory(paths.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)).FullName, file.Name);
            await using var stream = File.Create(path);
            for (var number = 0; stream.Length < file.Size; number++)
                await stream.WriteAsync(await PartAsync(db, file.Id, number, cancel), cancel);
            paths.Add(path);
        }

        return paths;
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<byte[]> PartAsync(PortalDbContext db, Guid file, int number, CancellationToken cancel) =>
        await db.ImportFileParts.Where(p => p.FileId == file && p.Number == number).Select(p => p.Bytes).SingleOrDefaultAsync(cancel)
        ?? throw new InvalidOperationException($"Part {number} of the file {file} is not in the database.");
}
