using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>A ticket as the queue shows it.</summary>
public sealed record TicketRow(
    long Number, string Subject, string? OfferTitle, string? CustomerName, string? Language, TicketParty Party, bool IsOverridden, TicketStatus Status,
    Priority Priority, Guid? AssigneeId, string? AssigneeName, DateTimeOffset? DueAt, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt);

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

    private static readonly TicketStatus[] Open = [.. Enum.GetValues<TicketStatus>().Where(TicketMoves.IsOpen)];
    private static readonly TicketStatus[] Done = [.. Enum.GetValues<TicketStatus>().Where(status => !TicketMoves.IsOpen(status))];

    /// <param name="midnight">The end of the reader's day, for what is due today.</param>
    public async Task<TicketPage> PageAsync(
        TicketFilter filter, TicketActor actor, DateTimeOffset midnight, TicketCursor? after, int limit, CancellationToken cancel)
    {
        var tickets = After(Narrowed(filter, actor, midnight), filter.Sort, after);
        var rows = await Rows(tickets.Take(limit + 1)).ToListAsync(cancel);
        return rows.Count > limit
            ? new TicketPage(rows[..limit], CursorOf(rows[limit - 1], filter.Sort))
            : new TicketPage(rows, null);
    }

    /// <summary>How many tickets each view holds, up to one more than <see cref="CountCap"/>; all in one command.</summary>
    public async Task<IReadOnlyDictionary<TicketView, int>> CountAsync(
        IReadOnlyCollection<TicketView> views, TicketActor actor, DateTimeOffset midnight, CancellationToken cancel)
    {
        IQueryable<ViewCount>? all = null;
        foreach (var view in views)
        {
            var one = In(view, actor.Reader.TicketsOf(db).AsNoTracking(), actor, midnight)
                .Take(CountCap + 1).GroupBy(_ => 1).Select(g => new ViewCount { View = view, Count = g.Count() });
            all = all is null ? one : all.Concat(one);
        }

        var counts = all is null ? [] : await all.ToListAsync(cancel);
        return views.ToDictionary(view => view, view => counts.FirstOrDefault(count => count.View == view)?.Count ?? 0);
    }

    private IQueryable<TicketRecord> Narrowed(TicketFilter filter, TicketActor actor, DateTimeOffset midnight)
    {
        var tickets = In(filter.View, actor.Reader.TicketsOf(db).AsNoTracking(), actor, midnight);
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
        return WithWords(tickets, filter.Words);
    }

    private static IQueryable<TicketRecord> WithWords(IQueryable<TicketRecord> tickets, string? words)
    {
        if (TicketNumber.TryParse(words, out var number))
            return tickets.Where(t => t.Number == number.Value);
        foreach (var word in SearchText.Words(words))
            tickets = tickets.Where(t => t.SearchText.Contains(word));
        return tickets;
    }

    private IQueryable<TicketRecord> In(TicketView view, IQueryable<TicketRecord> tickets, TicketActor actor, DateTimeOffset midnight) => view switch
    {
        TicketView.All => tickets,
        TicketView.Done => tickets.Where(t => Done.Contains(t.Status)),
        TicketView.Mine => tickets.Where(t => t.AssigneeId == actor.Id && Open.Contains(t.Status)),
        TicketView.Unassigned => tickets.Where(t => t.AssigneeId == null && Open.Contains(t.Status)),
        TicketView.OnPublisher => On(tickets, TicketStatus.WaitingOnPublisher, Domain.Routing.HopParty.IsvPublisher),
        TicketView.PublisherLate => Late(On(tickets, TicketStatus.WaitingOnPublisher, Domain.Routing.HopParty.IsvPublisher), time.GetUtcNow()),
        TicketView.OnMicrosoft => On(tickets, TicketStatus.WaitingOnMicrosoft, Domain.Routing.HopParty.Microsoft),
        TicketView.OnProvider => On(tickets, TicketStatus.WaitingOnProvider, Domain.Routing.HopParty.IndirectProvider),
        TicketView.OnCustomer => tickets.Where(t => t.Status == TicketStatus.WaitingOnCustomer),
        TicketView.DueToday => tickets.Where(t => t.NextDueAt != null && t.NextDueAt < midnight && Open.Contains(t.Status)),
        _ => tickets.Where(t => Open.Contains(t.Status)),
    };

    private static IQueryable<TicketRecord> Late(IQueryable<TicketRecord> tickets, DateTimeOffset now) => tickets.Where(t => t.NextDueAt < now);

    // A ticket that was handed off has an open hand-off that says to whom.
    private IQueryable<TicketRecord> On(IQueryable<TicketRecord> tickets, TicketStatus waiting, Domain.Routing.HopParty party)
    {
        var open = db.HandOffs.Where(h => h.To == party && h.EndedAt == null);
        return tickets.Where(t => t.Status == waiting
            || (t.Status == TicketStatus.HandedOff && open.Any(h => h.TicketNumber == t.Number)));
    }

    private static IQueryable<TicketRecord> After(IQueryable<TicketRecord> tickets, TicketSort sort, TicketCursor? after) => (sort, after) switch
    {
        (TicketSort.Oldest, null) => tickets.OrderBy(t => t.Number),
        (TicketSort.Oldest, { Number: var number }) => tickets.Where(t => t.Number > number).OrderBy(t => t.Number),
        (TicketSort.Due, { DueAt: { } due, Number: var number }) => tickets
            .Where(t => t.NextDueAt >= due && (t.NextDueAt > due || t.Number > number)).OrderBy(t => t.NextDueAt).ThenBy(t => t.Number),
        (TicketSort.Due, _) => tickets.Where(t => t.NextDueAt != null).OrderBy(t => t.NextDueAt).ThenBy(t => t.Number),
        (_, null) => tickets.OrderByDescending(t => t.Number),
        (_, { Number: var number }) => tickets.Where(t => t.Number < number).OrderByDescending(t => t.Number),
    };

    private static TicketCursor CursorOf(TicketRow row, TicketSort sort) => new(sort is TicketSort.Due ? row.DueAt : null, row.Number);

    private static IQueryable<TicketRow> Rows(IQueryable<TicketRecord> tickets) => tickets.Select(t => new TicketRow(
        t.Number, t.Subject, t.Offer!.Title, t.Customer!.Name, t.Language, t.Party, t.OverrideReason != null, t.Status, t.Priority, t.AssigneeId,
        t.Assignee!.DisplayName, t.NextDueAt, t.CreatedAt, t.ChangedAt));

    private sealed class ViewCount
    {
        public TicketView View { get; init; }

        public int Count { get; init; }
    }
}
