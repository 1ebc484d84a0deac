using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>Writes what happens to a ticket into its timeline, in the same breath as it happens.</summary>
internal static class TicketTimeline
{
    public static void Log(
        this TicketRecord ticket, TicketActor actor, DateTimeOffset now, TicketEntryKind kind, string? text = null, string? before = null,
        string? after = null, bool isInternal = true, long? handOffId = null)
    {
        ticket.ChangedAt = now;
        var entry = new TicketEntryRecord
        {
            At = now,
            ActorId = actor.Id,
            ActorName = actor.Name,
            Kind = kind,
            IsInternal = isInternal,
            Text = text,
            Before = before,
            After = after,
            HandOffId = handOffId,
        };
        ticket.Entries.Add(entry);
        ticket.FindBy(entry);
    }

    /// <summary>Makes a move if the table allows it from here.</summary>
    public static bool TryMove(this TicketRecord ticket, TicketMove move, TicketActor actor, DateTimeOffset now)
    {
        if (TicketMoves.Next(ticket.Status, move) is not { } to)
            return false;
        if (to == ticket.Status)
            return true;

        // That a question is answered or comes back concerns the asker too; who else works on it does not.
        ticket.Stand(to, actor, now, concernsAsker: to is TicketStatus.Resolved or TicketStatus.Closed || move is TicketMove.Reopen);
        return true;
    }

    /// <summary>Takes a move back: the ticket stands again where it stood.</summary>
    public static void GoBackTo(this TicketRecord ticket, TicketStatus status, DateTimeOffset? expectedBy, TicketActor actor, DateTimeOffset now)
    {
        ticket.Stand(status, actor, now, concernsAsker: true);
        if (TicketMoves.IsElsewhere(status))
            ticket.SetExpected(expectedBy);
    }

    /// <summary>Says when we owe the next step.</summary>
    public static void SetDue(this TicketRecord ticket, DateTimeOffset? due)
    {
        ticket.DueAt = due;
        ticket.NextDueAt = !TicketMoves.IsOpen(ticket.Status) ? null : ticket.ElsewhereSince is null ? due : ticket.ExpectedBy;
    }

    /// <summary>Promises the next step anew: how long the ticket lay elsewhere before does not count any more.</summary>
    public static void PromiseBy(this TicketRecord ticket, DateTimeOffset? due, DateTimeOffset now)
    {
        if (ticket.ElsewhereSince is not null)
            ticket.ElsewhereSince = now;
        ticket.SetDue(due);
    }

    /// <summary>Says when the party that has the ticket is expected to answer.</summary>
    public static void SetExpected(this TicketRecord ticket, DateTimeOffset? expectedBy)
    {
        ticket.ExpectedBy = expectedBy;
        ticket.SetDue(ticket.DueAt);
    }

    private static void Stand(this TicketRecord ticket, TicketStatus status, TicketActor actor, DateTimeOffset now, bool concernsAsker)
    {
        ticket.Log(actor, now, TicketEntryKind.StatusChanged, before: FactNames.Name(ticket.Status), after: FactNames.Name(status), isInternal: !concernsAsker);
        (ticket.Status, ticket.StatusSince) = (status, now);
        ticket.ClosedAt = status is TicketStatus.Closed ? now : null;
        ticket.MoveClocks(now);
    }

    // Ours stands still while theirs runs.
    private static void MoveClocks(this TicketRecord ticket, DateTimeOffset now)
    {
        if (TicketMoves.IsElsewhere(ticket.Status))
        {
            ticket.ElsewhereSince ??= now;
        }
        else if (ticket.ElsewhereSince is { } since)
        {
            (ticket.ElsewhereSince, ticket.ExpectedBy) = (null, null);
            ticket.DueAt += now - since;
        }

        ticket.SetDue(ticket.DueAt);
    }
}
