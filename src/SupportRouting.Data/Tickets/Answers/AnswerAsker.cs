using SupportRouting.Data.Outbox;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Answers;

/// <summary>Keeps an answer to the asker, and mails it where that is wanted: both or neither.</summary>
public sealed class AnswerAsker(PortalDbContext db, TicketDesk desk, MailOptions mail, OutboxSignal outbox)
{
    public async Task<TicketResult> RunAsync(long number, string text, bool byMail, TicketActor actor, CancellationToken cancel)
    {
        if (!actor.IsStaff)
            return TicketResult.Not(TicketFault.StaffOnly);
        var us = await OurContacts.OfAsync(db, null, actor, cancel);
        var result = await desk.ChangeAsync(new TicketSeen(number, null), actor, (ticket, now) =>
        {
            ticket.Log(actor, now, TicketEntryKind.Answer, text, isInternal: false);
            if (byMail && mail.IsOn && EmailAddress.Parse(ticket.AskerEmail).Value is { } address)
            {
                db.Add(new OutboxRecord
                {
                    To = address.Text,
                    ReplyTo = EmailAddress.Parse(us.Email).Value?.Text,
                    Subject = $"[{new TicketNumber(number)}] {ticket.Subject}",
                    Body = text,
                    WrittenAt = now,
                    NextAttemptAt = now,
                    TicketNumber = number,
                });
            }

            return Task.FromResult(TicketResult.Done);
        }, cancel);
        if (result.IsDone && byMail)
            outbox.Ring();
        return result;
    }
}
