using System.Collections.Immutable;

namespace SupportRouting.Domain.Tickets;

/// <summary>Since when a ticket had a status.</summary>
/// <param name="Status">The status.</param>
/// <param name="Since">When it began.</param>
public sealed record StatusSpan(TicketStatus Status, DateTimeOffset Since);

/// <summary>How long a ticket was in each status. Ours is the time in which nobody else was to act.</summary>
public sealed record StatusTimes
{
    private StatusTimes(ImmutableDictionary<TicketStatus, TimeSpan> byStatus) => ByStatus = byStatus;

    /// <summary>The time spent in each status that occurred.</summary>
    public ImmutableDictionary<TicketStatus, TimeSpan> ByStatus { get; }

    /// <summary>The time the question lay with us.</summary>
    public TimeSpan Ours => Sum(status => TicketMoves.IsOpen(status) && !TicketMoves.IsElsewhere(status) && status != TicketStatus.WaitingOnCustomer);

    /// <summary>The time it lay with another party.</summary>
    public TimeSpan Theirs => Sum(TicketMoves.IsElsewhere);

    /// <summary>The time it lay with the asker.</summary>
    public TimeSpan Askers => Sum(status => status == TicketStatus.WaitingOnCustomer);

    /// <summary>Adds up the spans of a ticket.</summary>
    /// <param name="spans">The statuses it had, in the order of time.</param>
    /// <param name="until">When to stop counting: now, or when it was closed.</param>
    /// <returns>The times; a span that begins after the next one, or after <paramref name="until"/>, counts nothing.</returns>
    public static StatusTimes Of(IReadOnlyList<StatusSpan> spans, DateTimeOffset until)
    {
        var times = ImmutableDictionary.CreateBuilder<TicketStatus, TimeSpan>();
        for (var i = 0; i < spans.Count; i++)
        {
            var end = i + 1 < spans.Count && spans[i + 1].Since < until ? spans[i + 1].Since : until;
            var length = end > spans[i].Since ? end - spans[i].Since : TimeSpan.Zero;
            times[spans[i].Status] = times.GetValueOrDefault(spans[i].Status) + length;
        }

        return new StatusTimes(times.ToImmutable());
    }

    private TimeSpan Sum(Func<TicketStatus, bool> counts) =>
        ByStatus.Where(time => counts(time.Key)).Aggregate(TimeSpan.Zero, (sum, time) => sum + time.Value);
}
