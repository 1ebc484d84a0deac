using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SupportRouting.Domain.Tickets;

/// <summary>The one table of allowed moves; what is not in it is refused everywhere.</summary>
public static class TicketMoves
{
    private static readonly TicketStatus[] AtWork =
    [
        TicketStatus.Answering, TicketStatus.HandedOff, TicketStatus.WaitingOnCustomer, TicketStatus.WaitingOnPublisher,
        TicketStatus.WaitingOnMicrosoft, TicketStatus.WaitingOnProvider,
    ];

    private static readonly TicketStatus[] Elsewhere =
    [
        TicketStatus.HandedOff, TicketStatus.WaitingOnPublisher, TicketStatus.WaitingOnMicrosoft, TicketStatus.WaitingOnProvider,
    ];

    private static readonly TicketStatus[] Open = [TicketStatus.New, TicketStatus.Routed, .. AtWork];

    private static readonly FrozenDictionary<(TicketStatus, TicketMove), TicketStatus> Table =
        Rows().ToFrozenDictionary(row => (row.From, row.Move), row => row.To);

    /// <summary>Where a move leads.</summary>
    /// <returns>The new status; null when the move is not allowed from here.</returns>
    public static TicketStatus? Next(TicketStatus from, TicketMove move) => Table.TryGetValue((from, move), out var to) ? to : null;

    /// <summary>The moves allowed from a status.</summary>
    public static ImmutableArray<TicketMove> From(TicketStatus status) =>
        [.. Enum.GetValues<TicketMove>().Where(move => Table.ContainsKey((status, move)))];

    /// <summary>Whether somebody still has to do something.</summary>
    public static bool IsOpen(TicketStatus status) => Open.Contains(status);

    /// <summary>Whether the ticket lies with another party, whose clock runs while ours stands still.</summary>
    public static bool IsElsewhere(TicketStatus status) => Elsewhere.Contains(status);

    /// <summary>The status as its asker is told it: to whom we turned meanwhile is ours alone.</summary>
    public static TicketStatus SeenByAsker(TicketStatus status) => IsElsewhere(status) ? TicketStatus.Answering : status;

    private static IEnumerable<(TicketStatus From, TicketMove Move, TicketStatus To)> Rows() =>
    [
        (TicketStatus.New, TicketMove.Route, TicketStatus.Routed),
        // A new decision names another party while people are at work: the status stays theirs.
        .. Same(AtWork, TicketMove.Route),
        (TicketStatus.Routed, TicketMove.Route, TicketStatus.Routed),
        (TicketStatus.Routed, TicketMove.Unroute, TicketStatus.New),
        (TicketStatus.New, TicketMove.Unroute, TicketStatus.New),
        .. Same(AtWork, TicketMove.Unroute),
        .. All(Open.Where(status => status != TicketStatus.Answering), TicketMove.Take, TicketStatus.Answering),
        .. All(Open, TicketMove.HandOff, TicketStatus.HandedOff),
        .. All(Elsewhere, TicketMove.PublisherReplied, TicketStatus.WaitingOnPublisher),
        .. All(Elsewhere, TicketMove.MicrosoftReplied, TicketStatus.WaitingOnMicrosoft),
        .. All(Elsewhere, TicketMove.ProviderReplied, TicketStatus.WaitingOnProvider),
        .. All(Open.Where(status => status != TicketStatus.WaitingOnCustomer), TicketMove.AskCustomer, TicketStatus.WaitingOnCustomer),
        .. All(Open, TicketMove.Resolve, TicketStatus.Resolved),
        .. All([.. Open, TicketStatus.Resolved], TicketMove.Close, TicketStatus.Closed),
        .. All([TicketStatus.Resolved, TicketStatus.Closed], TicketMove.Reopen, TicketStatus.Routed),
    ];

    private static IEnumerable<(TicketStatus, TicketMove, TicketStatus)> All(
        IEnumerable<TicketStatus> from, TicketMove move, TicketStatus to) => from.Select(status => (status, move, to));

    private static IEnumerable<(TicketStatus, TicketMove, TicketStatus)> Same(IEnumerable<TicketStatus> statuses, TicketMove move) =>
        statuses.Select(status => (status, move, status));
}
