using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Hosting;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Freshness;

/// <summary>Which lines of the work list somebody wants to see.</summary>
/// <param name="Reason">Those with this reason.</param>
/// <param name="Publisher">Those of this publisher, by its id.</param>
public sealed record WorkFilter(ContactWorkReasons? Reason, string? Publisher);

/// <summary>Where a page of the list ended.</summary>
public sealed record WorkCursor(int Weight, long Number)
{
    public static WorkCursor? Parse(string? text) => text?.Split('.') is [var weight, var number]
        && int.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var heavy)
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? new WorkCursor(heavy, last) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Weight}.{Number}");
}

/// <summary>A line of the work list.</summary>
public sealed record WorkRow(
    long Number, int Weight, string Subject, ContactWorkReasons Reasons, DateTimeOffset Since, int OpenTickets, int Subscriptions, Guid? ContactId,
    string? OfferId, string? OfferTitle, string PublisherCode, string PublisherName)
{
    /// <summary>The contact it is about; null for a link, and where a contact is missing.</summary>
    public SupportContact? Contact { get; init; }

    /// <summary>What open reports say of it.</summary>
    public IReadOnlyList<OpenReport> Reports { get; init; } = [];
}

public sealed record OpenReport(Guid ContactId, ContactFault Fault, string? Words, string? ReporterName);

public sealed record WorkPage(IReadOnlyList<WorkRow> Rows, WorkCursor? Next);

/// <summary>Reads the work list as it was written in the background; nothing is computed here.</summary>
public sealed class ReadContactWork(PortalDbContext db, TimeProvider time)
{
    /// <summary>What is more than this is told as more.</summary>
    public const int MostCounted = 100;

    private int? _count;

    private IQueryable<ContactWorkRecord> Due
    {
        get
        {
            var now = time.GetUtcNow();
            return db.ContactWork.AsNoTracking().Where(w => (w.SnoozedUntil == null || w.SnoozedUntil <= now)
                && !db.Set<OfferRecord>().Any(o => o.Id == w.OfferId && o.MergedIntoId != null)
                && !db.Set<PublisherRecord>().Any(p => p.Id == w.PublisherId && p.MergedIntoId != null));
        }
    }

    /// <summary>How many lines wait, up to <see cref="MostCounted"/>; asked once for a page, however often it is shown. A page that needs
    /// no database does without.</summary>
    public async Task<int> CountAsync(CancellationToken cancel)
    {
        try
        {
            return _count ??= await Due.Take(MostCounted).CountAsync(cancel);
        }
        catch (Exception error) when (DatabaseAway.Explains(error))
        {
            return (_count = 0).Value;
        }
    }

    public async Task<WorkPage> PageAsync(WorkFilter filter, WorkCursor? after, int limit, CancellationToken cancel)
    {
        var lines = Due;
        if (filter.Reason is { } reason)
            lines = lines.Where(w => (w.Reasons & reason) != ContactWorkReasons.None);
        if (filter.Publisher is { } code)
            lines = lines.Where(w => db.Set<PublisherRecord>().Any(p => p.Id == w.OfPublisherId && p.Code == code));
        if (after is { Weight: var weight, Number: var number })
            lines = lines.Where(w => w.Weight < weight || (w.Weight == weight && w.Number > number));
        var rows = await lines.OrderByDescending(w => w.Weight).ThenBy(w => w.Number).Take(limit + 1)
            .Select(w => new WorkRow(
                w.Number, w.Weight, w.Subject, w.Reasons, w.Since, w.OpenTickets, w.Subscriptions, w.ContactId,
                db.Set<OfferRecord>().Where(o => o.Id == w.OfferId).Select(o => o.Key).FirstOrDefault(),
                db.Set<OfferRecord>().Where(o => o.Id == w.OfferId).Select(o => o.Title).FirstOrDefault(),
                db.Set<PublisherRecord>().Where(p => p.Id == w.OfPublisherId).Select(p => p.Code).First(),
                db.Set<PublisherRecord>().Where(p => p.Id == w.OfPublisherId).Select(p => p.Name).First()))
            .ToListAsync(cancel);
        var page = rows.Take(limit).ToList();
        var ids = page.Select(row => row.ContactId).OfType<Guid>().ToList();
        var contacts = await db.SupportContacts.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.ToContact(), cancel);
        var reports = (await db.ContactReports.AsNoTracking().Where(r => ids.Contains(r.ContactId) && r.SettledAt == null).OrderBy(r => r.At)
            .Select(r => new OpenReport(r.ContactId, r.Fault, r.Words, r.ReporterName)).ToListAsync(cancel)).ToLookup(r => r.ContactId);
        return new WorkPage(
            [.. page.Select(row => row.ContactId is { } id ? row with { Contact = contacts.GetValueOrDefault(id), Reports = [.. reports[id]] } : row)],
            rows.Count > limit ? new WorkCursor(page[^1].Weight, page[^1].Number) : null);
    }

    /// <summary>Puts a line off, or brings it back.</summary>
    public Task<int> SnoozeAsync(long number, bool isAway, CancellationToken cancel)
    {
        var until = isAway ? time.GetUtcNow() + ContactWork.Snooze : (DateTimeOffset?)null;
        return db.ContactWork.Where(w => w.Number == number).ExecuteUpdateAsync(set => set.SetProperty(w => w.SnoozedUntil, until), cancel);
    }
}
