using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Offers.Confirmations;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Merging;

/// <summary>
/// Lets what depends on a merged record follow the one that goes on, and brings it back. Each row remembers where it was, so that what came
/// later stays; a few commands, however many rows.
/// </summary>
internal sealed class MoveDependents(PortalDbContext db)
{
    private const string Offer = "OfferId";
    private const string Publisher = "PublisherId";

    public async Task ToAsync(RecordOwner merged, Guid goesOn, CancellationToken cancel)
    {
        var column = Column(merged.Kind);
        if (merged.Kind is RecordKind.Publisher)
        {
            await db.AllOffers.Where(o => o.PublisherId == merged.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.MovedFromPublisherId, merged.Id).SetProperty(o => o.PublisherId, goesOn), cancel);
            await MoveAsync(db.HandOffs, column, merged.Id, goesOn, cancel);
            await FileUnderPublishersAsync(goesOn, cancel);
        }
        else
        {
            await MoveAsync(db.Tickets, column, merged.Id, goesOn, cancel);
        }

        await MoveAsync(db.Subscriptions, column, merged.Id, goesOn, cancel);
        await MoveAsync(db.Notices, column, merged.Id, goesOn, cancel);
    }

    /// <summary>Lets who gives technical support follow; one record decides that, and what is set for the one that goes on counts first.</summary>
    public async Task SupportToAsync(RecordOwner merged, RecordOwner goesOn, DateOnly today, CancellationToken cancel)
    {
        if (!await new MergeRows(db).HasSupportAsync(goesOn, today, cancel))
            await MoveAsync(db.TechnicalSupport, Column(merged.Kind), merged.Id, goesOn.Id, cancel);
    }

    public async Task BackAsync(RecordOwner merged, Guid goesOn, CancellationToken cancel)
    {
        var column = Column(merged.Kind);
        if (merged.Kind is RecordKind.Publisher)
        {
            await db.AllOffers.Where(o => o.MovedFromPublisherId == merged.Id && o.PublisherId == goesOn)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.PublisherId, merged.Id), cancel);
            await db.AllOffers.Where(o => o.MovedFromPublisherId == merged.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.MovedFromPublisherId, (Guid?)null), cancel);
            await BackAsync(db.HandOffs, column, merged.Id, goesOn, cancel);
            await FileUnderPublishersAsync(merged.Id, cancel);
        }
        else
        {
            await BackAsync(db.Tickets, column, merged.Id, goesOn, cancel);
        }

        await BackAsync(db.Subscriptions, column, merged.Id, goesOn, cancel);
        await BackAsync(db.Notices, column, merged.Id, goesOn, cancel);
        await BackAsync(db.TechnicalSupport, column, merged.Id, goesOn, cancel);
    }

    /// <summary>Lets what was being written for a record while it was merged follow too.</summary>
    public async Task FollowUpAsync(CancellationToken cancel)
    {
        var offers = await db.AllOffers.Where(o => o.MergedIntoId != null && (db.Set<TicketRecord>().Any(t => t.OfferId == o.Id)
                || db.Set<SubscriptionRecord>().Any(s => s.OfferId == o.Id) || db.Set<NoticeRecord>().Any(n => n.OfferId == o.Id)))
            .Select(o => new { o.Id, GoesOn = o.MergedIntoId ?? o.Id }).ToListAsync(cancel);
        foreach (var merged in offers)
            await ToAsync(new RecordOwner(RecordKind.Offer, merged.Id), merged.GoesOn, cancel);
        var publishers = await db.AllPublishers.Where(p => p.MergedIntoId != null && (db.Set<OfferRecord>().Any(o => o.PublisherId == p.Id)
                || db.Set<SubscriptionRecord>().Any(s => s.PublisherId == p.Id) || db.Set<NoticeRecord>().Any(n => n.PublisherId == p.Id)))
            .Select(p => new { p.Id, GoesOn = p.MergedIntoId ?? p.Id }).ToListAsync(cancel);
        foreach (var merged in publishers)
            await ToAsync(new RecordOwner(RecordKind.Publisher, merged.Id), merged.GoesOn, cancel);
    }

    /// <summary>Ends the links that publishers hold to a record that is out of sight.</summary>
    public Task RevokeLinksAsync(RecordOwner merged, RecordActor actor, DateTimeOffset now, CancellationToken cancel) =>
        db.ConfirmationRequests.OfRecord(merged).Open(now)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.RevokedAt, now).SetProperty(c => c.RevokedByName, actor.Name), cancel);

    private static string Column(RecordKind kind) => kind is RecordKind.Offer ? Offer : Publisher;

    private static string MovedFrom(string column) => $"MovedFrom{column}";

    private static Task<int> MoveAsync<T>(IQueryable<T> rows, string column, Guid merged, Guid goesOn, CancellationToken cancel)
        where T : class
    {
        var from = MovedFrom(column);
        return rows.Where(row => EF.Property<Guid?>(row, column) == merged).ExecuteUpdateAsync(
            set => set.SetProperty(row => EF.Property<Guid?>(row, from), merged).SetProperty(row => EF.Property<Guid?>(row, column), goesOn), cancel);
    }

    private static async Task BackAsync<T>(IQueryable<T> rows, string column, Guid merged, Guid goesOn, CancellationToken cancel)
        where T : class
    {
        var from = MovedFrom(column);
        await rows.Where(row => EF.Property<Guid?>(row, from) == merged && EF.Property<Guid?>(row, column) == goesOn)
            .ExecuteUpdateAsync(set => set.SetProperty(row => EF.Property<Guid?>(row, column), merged), cancel);
        await rows.Where(row => EF.Property<Guid?>(row, from) == merged)
            .ExecuteUpdateAsync(set => set.SetProperty(row => EF.Property<Guid?>(row, from), (Guid?)null), cancel);
    }

    // The work list keeps with each line of an offer whose offer it is.
    private Task<int> FileUnderPublishersAsync(Guid publisher, CancellationToken cancel) =>
        db.ContactWork.Where(w => w.OfPublisherId != publisher && db.Set<OfferRecord>().Any(o => o.Id == w.OfferId && o.PublisherId == publisher))
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.OfPublisherId, publisher), cancel);
}
