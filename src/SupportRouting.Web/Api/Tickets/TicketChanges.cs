using SupportRouting.Data.Tickets;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Api.Tickets;

/// <summary>Makes each part of a change in turn; the first that is refused ends it.</summary>
internal sealed class TicketChanges(WorkOnTicket work, RouteTicket route, CurrentUser caller)
{
    public async Task<TicketResult> MakeAsync(long number, TicketChange change, CancellationToken cancel)
    {
        foreach (var step in Steps(new TicketSeen(number, null), change, cancel))
        {
            if (await step() is { IsDone: false } refused)
                return refused;
        }

        return TicketResult.Done;
    }

    private IEnumerable<Func<Task<TicketResult>>> Steps(TicketSeen which, TicketChange change, CancellationToken cancel)
    {
        var actor = caller.Actor;
        if (change.Question is { } question)
            yield return () => route.ChangeFactsAsync(which, question, actor, cancel);
        if (change.Assignee is { IsSaid: true, To: var assignee })
            yield return () => work.AssignAsync(which, assignee, actor, cancel);
        if (change.Priority is { } priority)
            yield return () => work.RankAsync(which, priority, actor, cancel);
        if (change.Tags is { } tags)
            yield return () => work.TagAsync(which, tags, actor, cancel);
        if (change.Due is { IsSaid: true, At: var due })
            yield return () => work.SetDueAsync(which, due, actor, cancel);
        if (change.Move is { } move)
            yield return () => work.MoveAsync(which, move, actor, cancel);
    }
}
