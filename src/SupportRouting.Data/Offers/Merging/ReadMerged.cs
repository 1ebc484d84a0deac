using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Merging;

/// <summary>A record that was merged into another.</summary>
public sealed record MergedRow(RecordOwner Owner, string Id, string Name, string GoesOnId, string GoesOnName, DateTimeOffset At, string? By);

/// <summary>Where a page of merged records ended.</summary>
public sealed record MergedCursor(DateTimeOffset At, string Id)
{
    public static MergedCursor? Parse(string? text) => text?.Split(' ', 2) is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.Ticks
        ? new MergedCursor(new DateTimeOffset(at, TimeSpan.Zero), id)
        : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks} {Id}");
}

public sealed record MergedPage(IReadOnlyList<MergedRow> Rows, MergedCursor? Next);

/// <summary>Reads what was merged, the latest first.</summary>
public sealed class ReadMerged(PortalDbContext db)
{
    public async Task<MergedPage> PageAsync(MergedCursor? after, int limit, CancellationToken cancel)
    {
        var (at, id) = (after?.At ?? DateTimeOffset.MaxValue, after?.Id ?? "");
        var offers = await db.AllOffers.Where(o => o.MergedIntoId != null && (o.MergedAt < at || (o.MergedAt == at && o.Key.CompareTo(id) > 0)))
            .OrderByDescending(o => o.MergedAt).ThenBy(o => o.Key).Take(limit + 1)
            .Join(db.AllOffers, o => o.MergedIntoId, other => other.Id, (o, other) => new { o.Id, o.Key, o.Title, IntoId = other.Key, IntoName = other.Title, o.MergedAt, o.MergedBy })
            .ToListAsync(cancel);
        var publishers = await db.AllPublishers.Where(p => p.MergedIntoId != null && (p.MergedAt < at || (p.MergedAt == at && p.Code.CompareTo(id) > 0)))
            .OrderByDescending(p => p.MergedAt).ThenBy(p => p.Code).Take(limit + 1)
            .Join(db.AllPublishers, p => p.MergedIntoId, other => other.Id, (p, other) => new { p.Id, p.Code, p.Name, IntoId = other.Code, IntoName = other.Name, p.MergedAt, p.MergedBy })
            .ToListAsync(cancel);
        var rows = offers.Select(o => new MergedRow(new RecordOwner(RecordKind.Offer, o.Id), o.Key, o.Title, o.IntoId, o.IntoName, o.MergedAt ?? default, o.MergedBy))
            .Concat(publishers.Select(p => new MergedRow(new RecordOwner(RecordKind.Publisher, p.Id), p.Code, p.Name, p.IntoId, p.IntoName, p.MergedAt ?? default, p.MergedBy)))
            .OrderByDescending(row => row.At).ThenBy(row => row.Id, StringComparer.Ordinal).ToList();
        return new MergedPage([.. rows.Take(limit)], rows.Count > limit ? new MergedCursor(rows[limit - 1].At, rows[limit - 1].Id) : null);
    }
}
