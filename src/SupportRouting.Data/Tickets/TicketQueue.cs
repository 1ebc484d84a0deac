using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>A ticket as the queue shows it.</summary>
public sealed record TicketRow(
    long Number, string Subject, string? OfferTitle, string? CustomerName, string? Language, TicketParty Party, bool IsOverridden, TicketStatus Status,
    Priority Priority, Guid? AssigneeId, string? AssigneeName, DateTimeOffset? NextDueAt, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt)
{
    internal TicketRow AsAskerSeesIt() => this with
    {
        IsOverridden = false,
        Status = TicketMoves.SeenByAsker(Status),
        Priority = Priority.Normal,
        AssigneeId = null,
        AssigneeName = null,
        NextDueAt = null,
        ChangedAt = CreatedAt,
    };
}

/// <summary>A page of the queue.</summary>
/// <param name="Rows">The tickets.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record TicketPage(IReadOnlyList<TicketRow> Rows, TicketCursor? Next);

/// <summary>Reads the queue. No page costs more when there are more tickets.</summary>
public sealed class TicketQueue(PortalDbContext db, TimeProvider time)
{
    public const int WordsMaxLength = 200;

    /// <summary>Views are counted exactly up to here; beyond that counting on would cost more than it tells.</summary>
    public const int CountCap = 1000;

    /// <param name="midnight">The end of the reader's day, for what is due today.</param>
    public async Task<TicketPage> PageAsync(
        TicketFilter filter, TicketActor actor, DateTimeOffset midnight, TicketCursor? after, int limit, CancellationToken cancel)
    {
        if (!actor.IsStaff)
            filter = filter.AsAskerMay();
        // An id of a merged offer means the one that goes on.
        if (filter.OfferId is { } offer)
            filter = filter with { OfferId = await db.InSteadOf(db.AllOffers.Where(o => o.Key == offer)).Select(o => o.Key).FirstOrDefaultAsync(cancel) ?? offer };
        var rows = await RowsAsync(filter, actor, midnight, after, limit + 1, cancel);
        var next = rows.Count > limit ? CursorOf(rows[limit - 1], filter.Sort) : null;
        return new TicketPage([.. rows.Take(limit).Select(row => actor.IsStaff ? row : row.AsAskerSeesIt())], next);
    }

    /// <summary>How many tickets each view holds, up to one more than <see cref="CountCap"/>; all in one command.</summary>
    public async Task<IReadOnlyDictionary<TicketView, int>> CountAsync(
        IReadOnlyCollection<TicketView> views, TicketActor actor, DateTimeOffset midnight, CancellationToken cancel)
    {
        IQueryable<ViewCount>? all = null;
        foreach (var view in views)
        {
            var tickets = Parts(view, actor, midnight).Aggregate(Queryable.Concat);
            // Any of them will do; said so, because the server may then take those it finds first.
            var one = tickets.OrderBy(_ => 1).Take(CountCap + 1).GroupBy(_ => 1).Select(g => new ViewCount { View = view, Count = g.Count() });
            all = all is null ? one : all.Concat(one);
        }

        var counts = all is null ? [] : await all.ToListAsync(cancel);
        return views.ToDictionary(view => view, view => counts.FirstOrDefault(count => count.View == view)?.Count ?? 0);
    }

    private async Task<List<TicketRow>> RowsAsync(
        TicketFilter filter, TicketActor actor, DateTimeOffset midnight, TicketCursor? after, int limit, CancellationToken cancel)
    {
        var search = new TicketSearch(db, filter, after, actor.IsStaff);
        if (!search.HasWords)
            return await ReadAsync(tickets => tickets);

        // A common word fills the page from the nearest tickets alone; only a rarer one is worth asking the index of texts for.
        var near = search.HasEnd ? await ReadAsync(search.Near) : [];
        return near.Count == limit ? near : await ReadAsync(search.Far);

        Task<List<TicketRow>> ReadAsync(Func<IQueryable<TicketRecord>, IQueryable<TicketRecord>> find)
        {
            var parts = Parts(filter.View, actor, midnight)
                .Select(part => search.Sorted(find(After(Narrowed(part, filter), filter.Sort, after))).Take(limit)).ToList();
            var tickets = parts.Count == 1 ? parts[0] : search.Sorted(parts.Aggregate(Queryable.Concat)).Take(limit);
            return Rows(tickets).ToListAsync(cancel);
        }
    }

    private IReadOnlyList<IQueryable<TicketRecord>> Parts(TicketView view, TicketActor actor, DateTimeOffset midnight) =>
        TicketViews.Parts(view, db, actor, midnight, time.GetUtcNow());

    private static IQueryable<TicketRecord> Narrowed(IQueryable<TicketRecord> tickets, TicketFilter filter)
    {
        if (filter.Party is { } party)
            tickets = tickets.Where(t => t.Party == party);
        if (filter.Status is { } status)
            tickets = tickets.Where(t => t.Status == status);
        if (filter.Priority is { } priority)
            tickets = tickets.Where(t => t.Priority == priority);
        if (filter.Asker is { } asker)
            tickets = tickets.Where(t => t.Asker == asker);
        if (filter.Topic is { } topic)
            tickets = tickets.Where(t => t.Topic == topic);
        if (filter.Language is { } language)
            tickets = tickets.Where(t => t.Language == language);
        if (filter.AssigneeId is { } assignee)
            tickets = tickets.Where(t => t.AssigneeId == assignee);
        if (filter.CustomerId is { } customer)
            tickets = tickets.Where(t => t.CustomerId == customer);
        if (filter.OfferId is { } offer)
            tickets = tickets.Where(t => t.Offer!.Key == offer);
        if (filter.Tag is { } tag)
            tickets = tickets.Where(t => t.Tags.Any(some => some.Tag == tag));
        return tickets;
    }

    private static IQueryable<TicketRecord> After(IQueryable<TicketRecord> tickets, TicketSort sort, TicketCursor? after) => (sort, after) switch
    {
        (TicketSort.Due, { DueAt: { } due, Number: var number }) =>
            tickets.Where(t => t.NextDueAt >= due && (t.NextDueAt > due || t.Number > number)),
        (TicketSort.Due, _) => tickets.Where(t => t.NextDueAt != null),
        (_, null) => tickets,
        (TicketSort.Oldest, { Number: var number }) => tickets.Where(t => t.Number > number),
        (_, { Number: var number }) => tickets.Where(t => t.Number < number),
    };

    private static TicketCursor CursorOf(TicketRow row, TicketSort sort) => new(sort is TicketSort.Due ? row.NextDueAt : null, row.Number);

    private static IQueryable<TicketRow> Rows(IQueryable<TicketRecord> tickets) => tickets.Select(t => new TicketRow(
        t.Number, t.Subject, t.Offer!.Title, t.Customer!.Name, t.Language, t.Party, t.OverrideReason != null, t.Status, t.Priority, t.AssigneeId,
        t.Assignee!.DisplayName, t.NextDueAt, t.CreatedAt, t.ChangedAt));

    private sealed class ViewCount
    {
        public TicketView View { get; init; }

        public int Count { get; init; }
    }
}
