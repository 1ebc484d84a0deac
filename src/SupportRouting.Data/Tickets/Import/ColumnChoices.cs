using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;

namespace SupportRouting.Data.Tickets.Import;

/// <summary>A table's columns with the field each is proposed for.</summary>
/// <param name="Columns">From column to field.</param>
/// <param name="IsSettled">Nobody needs to be asked: all columns are known, or somebody has said it of such a table before.</param>
public sealed record ProposedColumns(IReadOnlyDictionary<string, string> Columns, bool IsSettled);

/// <summary>Remembers which column is which field, as somebody said it for files with just these columns.</summary>
public sealed class ColumnChoices(PortalDbContext db, TimeProvider time)
{
    /// <summary>What was said of the columns of these files; empty where nobody said anything.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ForAsync(IReadOnlyList<string> files, CancellationToken cancel)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in files)
        {
            foreach (var (column, field) in await RememberedAsync(HeaderOf(path), cancel) ?? new Dictionary<string, string>(StringComparer.Ordinal))
                all.TryAdd(column, field);
        }

        return all;
    }

    /// <summary>What to show to whoever imports this file; null for one without columns.</summary>
    public async Task<ProposedColumns?> ProposeAsync(string path, CancellationToken cancel)
    {
        var header = HeaderOf(path);
        if (header.Length is 0)
            return null;
        if (await RememberedAsync(header, cancel) is { } remembered)
            return new ProposedColumns(remembered, IsSettled: true);
        var proposed = TicketColumns.Propose(header);
        return new ProposedColumns(proposed, TicketColumns.HasQuestion(proposed) && proposed.Values.All(field => field.Length > 0));
    }

    /// <summary>Keeps what somebody said for the next file with these columns; saved by whoever saves next.</summary>
    public async Task RememberAsync(IReadOnlyDictionary<string, string> columns, CancellationToken cancel)
    {
        var hash = HashOf(columns.Keys);
        var known = await db.ColumnChoices.SingleOrDefaultAsync(c => c.Header == hash, cancel);
        if (known is null)
            db.Add(new ColumnChoiceRecord { Header = hash, Columns = Write(columns), ChangedAt = time.GetUtcNow() });
        else
            (known.Columns, known.ChangedAt) = (Write(columns), time.GetUtcNow());
    }

    public static string Write(IReadOnlyDictionary<string, string> columns) => JsonSerializer.Serialize(columns);

    public static IReadOnlyDictionary<string, string>? Read(string? columns) =>
        columns is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(columns);

    private async Task<IReadOnlyDictionary<string, string>?> RememberedAsync(string[] header, CancellationToken cancel)
    {
        if (header.Length is 0)
            return null;
        var hash = HashOf(header);
        return Read(await db.ColumnChoices.AsNoTracking().Where(c => c.Header == hash).Select(c => c.Columns).SingleOrDefaultAsync(cancel));
    }

    private static string[] HeaderOf(string path)
    {
        var first = SourceRows.Read(path, (row, record) => ParsedRow.Good(row, new TableRow(record)), (row, record) => ParsedRow.Good(row, record))
            .Select(row => row.Draft).FirstOrDefault();
        string[] columns = [.. first?.Columns ?? []];
        // What does not fit beside an import cannot be asked; the known names hold then.
        return Write(TicketColumns.Propose(columns)).Length + (columns.Length * 20) > ImportJobRecord.ColumnsLength ? [] : columns;
    }

    private static string HashOf(IEnumerable<string> columns) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', columns))));
}
