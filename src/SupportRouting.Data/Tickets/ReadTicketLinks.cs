using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>What another ticket is to a ticket.</summary>
public enum TicketLinkKind : byte
{
    /// <summary>This one was split from it.</summary>
    SplitFrom,

    /// <summary>It was split from this one.</summary>
    SplitOff,

    /// <summary>It goes on in this one's stead.</summary>
    MergedInto,

    /// <summary>This one goes on in its stead.</summary>
    MergedFrom,
}

/// <summary>Another ticket that belongs to a ticket.</summary>
public sealed record TicketLink(TicketLinkKind Kind, long Number, string Subject, TicketParty Party, TicketStatus Status);

/// <summary>The tickets that a ticket was split from or merged with, as far as its reader may see them; one command.</summary>
public sealed class ReadTicketLinks(PortalDbContext db)
{
    public async Task<IReadOnlyList<TicketLink>> OfAsync(long number, TicketActor actor, CancellationToken cancel)
    {
        var tickets = actor.Reader.TicketsOf(db).AsNoTracking();
        var own = tickets.Where(t => t.Number == number);
        var linked = await tickets.Where(t => own.Any(o => o.SplitFrom == t.Number || o.MergedInto == t.Number))
            .Concat(tickets.Where(t => t.SplitFrom == number))
            .Concat(tickets.Where(t => t.MergedInto == number))
            .Select(t => new
            {
                t.Number,
                t.Subject,
                t.Party,
                t.Status,
                IsOrigin = own.Any(o => o.SplitFrom == t.Number),
                IsTarget = own.Any(o => o.MergedInto == t.Number),
                IsPart = t.SplitFrom == number,
                IsMerged = t.MergedInto == number,
            }).ToListAsync(cancel);
        var links =
            from one in linked.DistinctBy(one => one.Number)
            from kind in Kinds(one.IsOrigin, one.IsPart, one.IsTarget, one.IsMerged)
            orderby kind, one.Number
            select new TicketLink(kind, one.Number, one.Subject, one.Party, one.Status);
        return [.. links];
    }

    private static IEnumerable<TicketLinkKind> Kinds(params IReadOnlyList<bool> flags) =>
        Enum.GetValues<TicketLinkKind>().Where((_, i) => flags[i]);
}
