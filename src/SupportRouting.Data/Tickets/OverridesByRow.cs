using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Tickets;

/// <summary>How often people decided otherwise than a row.</summary>
/// <param name="RowId">The row; null where nothing had been decided.</param>
/// <param name="Topic">What those questions are about.</param>
/// <param name="Tickets">The tickets that are decided otherwise now.</param>
public sealed record OverriddenRow(string? RowId, string? Topic, int Tickets);

/// <summary>Counts what people decided otherwise, row by row: a rule that is often wrong comes first.</summary>
public sealed class OverridesByRow(PortalDbContext db)
{
    public async Task<IReadOnlyList<OverriddenRow>> ListAsync(CancellationToken cancel) => await db.Tickets
        .Where(t => t.OverrideReason != null)
        .GroupBy(t => new { t.OverriddenRow, t.Topic })
        .OrderByDescending(row => row.Count()).ThenBy(row => row.Key.OverriddenRow).ThenBy(row => row.Key.Topic)
        .Select(row => new OverriddenRow(row.Key.OverriddenRow, row.Key.Topic, row.Count()))
        .ToListAsync(cancel);
}
