using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>What people at the queue do all day: take, assign, rank, tag, write, finish.</summary>
public sealed class WorkOnTicket(PortalDbContext db, TicketDesk desk)
{
    // What an asker who can sign in may do with its own ticket.
    private static readonly TicketMove[] AskersMoves = [TicketMove.Resolve, TicketMove.Reopen];

    public Task<TicketResult> MoveAsync(TicketSeen which, TicketMove move, TicketActor actor, CancellationToken cancel) =>
        desk.ChangeAsync(which, actor, (ticket, now) => Task.FromResult(Move(ticket, move, actor, now)), cancel);

    /// <param name="which">The ticket.</param>
    /// <param name="assignee">One of the staff; null leaves it to nobody.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="cancel">Ends the change before it is saved.</param>
    public Task<TicketResult> AssignAsync(TicketSeen which, Guid? assignee, TicketActor actor, CancellationToken cancel) =>
        StaffAsync(which, actor, (ticket, now) => AssignAsync(ticket, assignee, actor, now, cancel), cancel);

    public Task<TicketResult> RankAsync(TicketSeen which, Priority priority, TicketActor actor, CancellationToken cancel) =>
        StaffAsync(which, actor, (ticket, now) =>
        {
            Rank(ticket, priority, actor, now);
            return Task.FromResult(TicketResult.Done);
        }, cancel);

    public Task<TicketResult> SetDueAsync(TicketSeen which, DateTimeOffset? due, TicketActor actor, CancellationToken cancel) =>
        StaffAsync(which, actor, (ticket, now) =>
        {
            SetDue(ticket, due, actor, now);
            return Task.FromResult(TicketResult.Done);
        }, cancel);

    /// <summary>Gives the ticket exactly these tags.</summary>
    public Task<TicketResult> TagAsync(TicketSeen which, IReadOnlyCollection<string> tags, TicketActor actor, CancellationToken cancel) =>
        StaffAsync(which, actor, (ticket, now) =>
        {
            Tag(ticket, tags, actor, now);
            return Task.FromResult(TicketResult.Done);
        }, cancel);

    /// <summary>Says all of it at once, or nothing.</summary>
    public Task<TicketResult> PlanAsync(TicketSeen which, TicketPlan plan, TicketActor actor, CancellationToken cancel) =>
        StaffAsync(which, actor, async (ticket, now) =>
        {
            if (await AssignAsync(ticket, plan.Assignee, actor, now, cancel) is { IsDone: false } refused)
                return refused;
            Rank(ticket, plan.Priority, actor, now);
            SetDue(ticket, plan.Due, actor, now);
            Tag(ticket, plan.Tags, actor, now);
            return TicketResult.Done;
        }, cancel);

    /// <summary>Writes a note for our own eyes.</summary>
    public Task<TicketResult> NoteAsync(long number, string text, TicketActor actor, CancellationToken cancel) =>
        StaffAsync(new TicketSeen(number, null), actor, (ticket, now) =>
        {
            ticket.Log(actor, now, TicketEntryKind.Note, text);
            return Task.FromResult(TicketResult.Done);
        }, cancel);

    /// <summary>Keeps what was answered to the asker, or what an asker who can sign in writes itself.</summary>
    public Task<TicketResult> ReplyAsync(long number, string text, TicketActor actor, CancellationToken cancel) =>
        ReplyAsync(new TicketSeen(number, null), text, null, actor, cancel);

    /// <summary>The same, and moves the ticket on with it.</summary>
    public Task<TicketResult> ReplyAsync(TicketSeen which, string text, TicketMove? then, TicketActor actor, CancellationToken cancel) =>
        desk.ChangeAsync(which, actor, (ticket, now) =>
        {
            ticket.Log(actor, now, actor.IsStaff ? TicketEntryKind.Answer : TicketEntryKind.AskerReplied, text, isInternal: false);
            // The asker's word ends the waiting for it; on a finished ticket it opens it again.
            if (!actor.IsStaff && ticket.Status is TicketStatus.WaitingOnCustomer)
                ticket.TryMove(TicketMove.Take, actor, now);
            else if (!actor.IsStaff && !TicketMoves.IsOpen(ticket.Status))
                ticket.TryMove(TicketMove.Reopen, actor, now);
            return Task.FromResult(then is { } move ? Move(ticket, move, actor, now) : TicketResult.Done);
        }, cancel);

    private Task<TicketResult> StaffAsync(
        TicketSeen which, TicketActor actor, Func<TicketRecord, DateTimeOffset, Task<TicketResult>> change, CancellationToken cancel) =>
        desk.ChangeAsync(
            which, actor, (ticket, now) => actor.IsStaff ? change(ticket, now) : Task.FromResult(TicketResult.Not(TicketFault.StaffOnly)), cancel);

    private static TicketResult Move(TicketRecord ticket, TicketMove move, TicketActor actor, DateTimeOffset now) =>
        !actor.IsStaff && !AskersMoves.Contains(move) ? TicketResult.Not(TicketFault.StaffOnly)
        : ticket.TryMove(move, actor, now) ? TicketResult.Done
        : TicketResult.Not(TicketFault.MoveNotAllowed);

    private async Task<TicketResult> AssignAsync(
        TicketRecord ticket, Guid? assignee, TicketActor actor, DateTimeOffset now, CancellationToken cancel)
    {
        if (ticket.AssigneeId == assignee)
            return TicketResult.Done;
        var name = assignee is { } id
            ? await db.Users.Where(u => u.Id == id && u.Role != PortalRole.Reseller).Select(u => u.DisplayName).FirstOrDefaultAsync(cancel)
            : null;
        if (assignee is not null && name is null)
            return TicketResult.Not(TicketFault.NoSuchAssignee);

        var before = ticket.AssigneeId is { } was
            ? await db.Users.Where(u => u.Id == was).Select(u => u.DisplayName).FirstOrDefaultAsync(cancel)
            : null;
        ticket.AssigneeId = assignee;
        ticket.Log(actor, now, TicketEntryKind.Assigned, before: before, after: name);
        return TicketResult.Done;
    }

    private static void Rank(TicketRecord ticket, Priority priority, TicketActor actor, DateTimeOffset now)
    {
        if (ticket.Priority != priority)
            ticket.Log(actor, now, TicketEntryKind.PriorityChanged, before: FactNames.Name(ticket.Priority), after: FactNames.Name(priority));
        ticket.Priority = priority;
    }

    private static void SetDue(TicketRecord ticket, DateTimeOffset? due, TicketActor actor, DateTimeOffset now)
    {
        // People say minutes; what our clock keeps besides is no change of theirs.
        if (ticket.DueAt == due || (due - ticket.DueAt)?.Duration() < TimeSpan.FromMinutes(1))
            return;
        ticket.Log(actor, now, TicketEntryKind.DueChanged, before: ticket.DueAt?.ToString("O"), after: due?.ToString("O"));
        ticket.PromiseBy(due, now);
    }

    private static void Tag(TicketRecord ticket, IReadOnlyCollection<string> tags, TicketActor actor, DateTimeOffset now)
    {
        var before = ticket.Tags.Select(t => t.Tag).Order(StringComparer.Ordinal).ToArray();
        var after = tags.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (before.SequenceEqual(after, StringComparer.Ordinal))
            return;
        ticket.Tags.RemoveAll(t => !after.Contains(t.Tag, StringComparer.Ordinal));
        ticket.Tags.AddRange(after.Except(before, StringComparer.Ordinal).Select(tag => new TicketTagRecord { Tag = tag }));
        ticket.Log(actor, now, TicketEntryKind.TagsChanged, before: Joined(before), after: Joined(after));
    }

    private static string? Joined(string[] tags)
    {
        var text = string.Join(' ', tags);
        return text.Length switch
        {
            0 => null,
            > 500 => text[..499] + "…",
            _ => text,
        };
    }
}
