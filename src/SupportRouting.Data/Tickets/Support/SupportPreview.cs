using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Support;

/// <summary>An open ticket that another party would have first.</summary>
/// <param name="Number">The ticket.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="From">Who has it first by what was decided.</param>
/// <param name="To">Who would have it first.</param>
public sealed record SupportMove(long Number, string Subject, TicketParty From, TicketParty To);

/// <summary>What a change of a setting would do to the open tickets it concerns.</summary>
/// <param name="Open">How many were looked at.</param>
/// <param name="Moves">Those that would move, the newest first.</param>
/// <param name="Elsewhere">How many more would, if they did not lie with somebody else already.</param>
/// <param name="Overridden">How many more would, if a person had not decided who answers.</param>
/// <param name="Older">The last one looked at, where there are older ones.</param>
public sealed record SupportPreview(int Open, IReadOnlyList<SupportMove> Moves, int Elsewhere, int Overridden, long? Older)
{
    /// <summary>How many move from whom to whom.</summary>
    public IEnumerable<(TicketParty From, TicketParty To, int Count)> Turns =>
        Moves.GroupBy(move => (move.From, move.To)).Select(group => (group.Key.From, group.Key.To, group.Count())).OrderByDescending(turn => turn.Item3);
}
