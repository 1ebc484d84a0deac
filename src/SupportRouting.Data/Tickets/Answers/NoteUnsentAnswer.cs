using SupportRouting.Data.Outbox;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Answers;

/// <summary>Tells on the ticket that its asker did not get an answer that was to be mailed: the next step is ours, and due now.</summary>
public sealed class NoteUnsentAnswer(TicketDesk desk)
{
    public Task RunAsync(OutboxRecord mail, MailFailure failure, CancellationToken cancel) =>
        mail is not { TicketNumber: { } number, HandOffId: null } ? Task.CompletedTask : desk.ChangeAsync(
            new TicketSeen(number, null), SystemActors.Portal, (ticket, now) =>
            {
                ticket.Log(SystemActors.Portal, now, TicketEntryKind.AnswerNotSent, after: failure.ToString());
                if (TicketMoves.IsOpen(ticket.Status) && !(ticket.DueAt <= now))
                {
                    ticket.Log(SystemActors.Portal, now, TicketEntryKind.DueChanged, before: ticket.DueAt?.ToString("O"), after: now.ToString("O"));
                    ticket.PromiseBy(now, now);
                    // Also where another party has the ticket, whose time would be shown else.
                    ticket.NextDueAt = now;
                }

                return Task.FromResult(TicketResult.Done);
            }, cancel, evenMerged: true);
}
