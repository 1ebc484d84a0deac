using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Answers;

/// <summary>Keeps an answer to the asker, and mails it where that is wanted: both or neither.</summary>
public sealed class AnswerAsker(
    PortalDbContext db, TicketDesk desk, ChangeTicketOnce once, MailOptions mail, OutboxSignal outbox, TimeProvider time)
{
    /// <param name="number">The ticket.</param>
    /// <param name="text">The answer.</param>
    /// <param name="byMail">Whether it is mailed where that can be.</param>
    /// <param name="request">The form's own key: the same form sent twice answers once.</param>
    /// <param name="actor">Who answers.</param>
    /// <param name="cancel">Ends the change before it is kept.</param>
    public async Task<TicketResult> RunAsync(
        long number, string text, bool byMail, TicketRequest? request, TicketActor actor, CancellationToken cancel)
    {
        if (!actor.IsStaff)
            return TicketResult.Not(TicketFault.StaffOnly);
        var which = new TicketSeen(number, null);
        var result = await once.RunAsync(which, request, actor, token => WriteAsync(which, text, byMail, null, actor, token), cancel);
        if (result.IsDone && byMail)
            outbox.Ring();
        return result;
    }

    /// <summary>The answer itself, and the move the ticket makes with it, as a part of what its caller keeps.</summary>
    internal async Task<TicketResult> WriteAsync(
        TicketSeen which, string text, bool byMail, TicketMove? then, TicketActor actor, CancellationToken cancel)
    {
        var us = await OurContacts.OfAsync(db, null, actor, cancel);
        return await desk.ChangeAsync(which, actor, (ticket, now) =>
        {
            ticket.Log(actor, now, TicketEntryKind.Answer, text, isInternal: false);
            if (byMail && mail.IsOn && EmailAddress.Parse(ticket.AskerEmail).Value is { } address)
            {
                db.Add(new OutboxRecord
                {
                    To = address.Text,
                    ReplyTo = EmailAddress.Parse(us.Email).Value?.Text,
                    Subject = $"[{new TicketNumber(ticket.Number)}] {ticket.Subject}",
                    Body = text,
                    WrittenAt = now,
                    NextAttemptAt = now,
                    TicketNumber = ticket.Number,
                });
            }

            return Task.FromResult(then is not { } move || ticket.TryMove(move, actor, now) ? TicketResult.Done : TicketResult.Not(TicketFault.MoveNotAllowed));
        }, cancel);
    }

    /// <summary>Puts the last mail of an answer back into the outbox, where it was given up.</summary>
    public async Task<bool> SendAgainAsync(long number, TicketActor actor, CancellationToken cancel)
    {
        var (now, mails) = (time.GetUtcNow(), db.Outbox.Where(m => m.TicketNumber == number && m.HandOffId == null));
        var again = actor.IsStaff && await mails.Where(m => m.State == OutboxState.Failed && !mails.Any(later => later.Id > m.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, OutboxState.Waiting).SetProperty(m => m.Attempts, 0).SetProperty(m => m.NextAttemptAt, now), cancel) > 0;
        if (again)
            outbox.Ring();
        return again;
    }
}
