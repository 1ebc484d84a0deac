using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Samples.Tickets;

/// <summary>Does to a sample ticket what the list says, as the use cases would.</summary>
internal sealed class SampleSteps(
    TicketRecord ticket, Answer answer, SamplePeople people, DateTimeOffset now, IReadOnlyDictionary<SampleStep, HandOffRecord> handOffs)
{
    private HandOffRecord? _lastHandOff;

    public void Do(SampleStep step, DateTimeOffset at)
    {
        var actor = people.Named(step.Who);
        if (FactNames.TryRead<TicketMove>(step.Deed, out var move))
            Move(move, actor, at);
        else
            Do(step, actor, at);
    }

    private void Do(SampleStep step, TicketActor actor, DateTimeOffset at)
    {
        switch (step.Deed)
        {
            case "note":
                ticket.Log(actor, at, TicketEntryKind.Note, step.Text);
                break;
            case "answer":
                ticket.Log(actor, at, TicketEntryKind.Answer, step.Text, isInternal: false);
                break;
            case "reply":
                ticket.Log(actor, at, TicketEntryKind.AskerReplied, step.Text, isInternal: false);
                break;
            case "assign":
                var assignee = people.Named(step.Words[0]);
                ticket.AssigneeId = assignee.Id;
                ticket.Log(actor, at, TicketEntryKind.Assigned, after: assignee.Name);
                break;
            case "rank" when FactNames.TryRead<Priority>(step.Words[0], out var priority):
                ticket.Log(actor, at, TicketEntryKind.PriorityChanged, before: FactNames.Name(ticket.Priority), after: FactNames.Name(priority));
                ticket.Priority = priority;
                break;
            case "due":
                SetDue(now + SampleSpan.Parse(step.Words[0]), actor, at);
                break;
            case "override" when FactNames.TryRead<TicketParty>(step.Words[0], out var party)
                && FactNames.TryRead<OverrideReason>(step.Words[1], out var reason):
                Override(party, reason, step.Text ?? "", actor, at);
                break;
            case "send":
                EndHandOff(at);
                _lastHandOff = handOffs[step];
                SampleHandOffs.Send(ticket, _lastHandOff, actor, at);
                break;
            case "replied" when _lastHandOff is not null:
                SampleHandOffs.Reply(ticket, _lastHandOff, step, actor, at);
                break;
            case "ended" when _lastHandOff is not null:
                _lastHandOff.EndedAt = at;
                break;
            default:
                throw new FormatException($"'{step.Deed} {string.Join(' ', step.Words)}' is nothing that happens to the ticket '{ticket.Subject}'.");
        }
    }

    private void Move(TicketMove move, TicketActor actor, DateTimeOffset at)
    {
        var before = ticket.Status;
        if (!ticket.TryMove(move, actor, at))
            throw new FormatException($"The ticket '{ticket.Subject}' is {ticket.Status}; '{move}' is no move from there.");
        if (OpenHandOffs.AreOver(before, ticket.Status))
            EndHandOff(at);
    }

    private void EndHandOff(DateTimeOffset at)
    {
        if (_lastHandOff is { EndedAt: null })
            _lastHandOff.EndedAt = at;
    }

    private void SetDue(DateTimeOffset due, TicketActor actor, DateTimeOffset at)
    {
        ticket.Log(actor, at, TicketEntryKind.DueChanged, before: ticket.DueAt?.ToString("O"), after: due.ToString("O"));
        ticket.SetDue(due);
    }

    private void Override(TicketParty party, OverrideReason reason, string text, TicketActor actor, DateTimeOffset at)
    {
        var before = ticket.Party;
        (ticket.Party, ticket.OverrideReason, ticket.OverrideText, ticket.OverriddenRow) = (party, reason, text, answer.Decision.RowId);
        ticket.Log(
            actor, at, TicketEntryKind.Overridden, $"{FactNames.Name(reason)}: {text}", FactNames.Name(before), FactNames.Name(party));
        Move(TicketMove.Route, actor, at);
    }
}
