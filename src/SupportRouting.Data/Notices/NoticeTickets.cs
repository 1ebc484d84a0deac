using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Notices;

/// <summary>A ticket as a service notice's page lists it.</summary>
public sealed record NoticeTicketRow(long Number, string Subject, string? Language, TicketStatus Status, string? CustomerName);

/// <summary>Some tickets, the newest first.</summary>
/// <param name="Rows">The tickets.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record NoticeTicketPage(IReadOnlyList<NoticeTicketRow> Rows, long? Next)
{
    public static NoticeTicketPage None { get; } = new([], null);
}

/// <summary>Lists for staff which tickets are part of a service notice's incident, and which may be.</summary>
public sealed class NoticeTickets(PortalDbContext db)
{
    private const int PageSize = 50;
    private const int CountCap = 1000;

    /// <summary>Those that are linked, open or not.</summary>
    public Task<NoticeTicketPage> LinkedAsync(long notice, long? after, TicketActor actor, CancellationToken cancel) =>
        PageAsync(Staffs(actor).Where(t => t.NoticeNumber == notice), after, cancel);

    /// <summary>The open ones about what the notice covers that are linked to no notice.</summary>
    public async Task<NoticeTicketPage> UnlinkedAsync(long notice, long? after, TicketActor actor, CancellationToken cancel) =>
        await db.Notices.AsNoTracking().SingleOrDefaultAsync(n => n.Number == notice, cancel) is not { } found
            ? NoticeTicketPage.None
            : await PageAsync(Staffs(actor).AreOpen().OfNotice(found).Where(t => t.NoticeNumber == null), after, cancel);

    /// <summary>How many open ones are linked, up to one more than a thousand.</summary>
    public Task<int> CountOpenAsync(long notice, TicketActor actor, CancellationToken cancel) =>
        Staffs(actor).AreOpen().Where(t => t.NoticeNumber == notice).Take(CountCap + 1).CountAsync(cancel);

    private IQueryable<TicketRecord> Staffs(TicketActor actor) =>
        actor.IsStaff ? db.Tickets.AsNoTracking() : throw new InvalidOperationException("Only staff are told which tickets are part of an incident.");

    private static async Task<NoticeTicketPage> PageAsync(IQueryable<TicketRecord> tickets, long? after, CancellationToken cancel)
    {
        if (after is { } last)
            tickets = tickets.Where(t => t.Number < last);
        var rows = await tickets.OrderByDescending(t => t.Number)
            .Select(t => new NoticeTicketRow(t.Number, t.Subject, t.Language, t.Status, t.Customer!.Name)).Take(PageSize + 1).ToListAsync(cancel);
        return rows.Count > PageSize ? new NoticeTicketPage(rows[..PageSize], rows[PageSize - 1].Number) : new NoticeTicketPage(rows, null);
    }
}
