using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers.Freshness;

/// <summary>An answer to a hand-off shows that somebody reads what is sent to that address.</summary>
public sealed class ConfirmByReply(PortalDbContext db, ConfirmContacts confirm, TimeProvider time)
{
    // A long exchange of one day is one confirmation.
    private static readonly TimeSpan Again = TimeSpan.FromDays(1);

    /// <summary>Confirms the contacts of the offer and of the publisher that have the address; whoever keeps the answer never waits for that.</summary>
    public async Task RunAsync(long handOffId, TicketActor actor, CancellationToken cancel)
    {
        var before = time.GetUtcNow() - Again;
        var contacts = await db.HandOffs.AsNoTracking()
            .Where(h => h.Id == handOffId && h.To == HopParty.IsvPublisher && h.Recipient != null)
            .SelectMany(h => db.Set<ContactRecord>().Where(c => c.Email == h.Recipient && (c.ConfirmedAt == null || c.ConfirmedAt < before)
                && ((c.PublisherId != null && c.PublisherId == h.PublisherId)
                    || (c.OfferId != null && db.Set<TicketRecord>().Any(t => t.Number == h.TicketNumber && t.OfferId == c.OfferId)))))
            .ToListAsync(cancel);
        if (contacts.Count > 0)
            await confirm.RunAsync(contacts.Select(contact => contact.Key), ConfirmationWay.Reply, new RecordActor(actor.Id, actor.Name), cancel);
    }
}
