using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.HandOffs;

/// <summary>When a party that has given a sign of life is expected to give the next: as long again, in its desk's own hours.</summary>
public sealed class HandOffClock(PortalDbContext db, HandOffOptions options)
{
    /// <summary>By when we wait for it now.</summary>
    public async Task<DateTimeOffset?> ExpectedAsync(HandOffRecord handOff, CancellationToken cancel)
    {
        var replies = db.TicketEntries.Where(e => e.TicketNumber == handOff.TicketNumber && e.HandOffId == handOff.Id && e.Kind == TicketEntryKind.HandOffReplied);
        return await replies.MaxAsync(e => (DateTimeOffset?)e.At, cancel) is { } last
            ? await NextAsync(handOff, last, cancel)
            : handOff.ExpectedBy;
    }

    /// <summary>By when we wait for it after a sign of life; null where it had no time at first either.</summary>
    public async Task<DateTimeOffset?> NextAsync(HandOffRecord handOff, DateTimeOffset reply, CancellationToken cancel)
    {
        if (handOff.ExpectedBy is null)
            return null;
        var desk = new HandOffTarget(handOff.To, handOff.ContactKind, await DeskAsync(handOff, cancel), IsAdvised: false);
        return options.ExpectedBy(desk, SeverityOf(handOff, desk), reply);
    }

    private async Task<SupportContact?> DeskAsync(HandOffRecord handOff, CancellationToken cancel)
    {
        if (handOff.To is HopParty.IndirectProvider)
        {
            return await db.Partners.AsNoTracking().Where(p => p.SupportEmail == handOff.Recipient).OrderBy(p => p.Name).Select(p => p.SupportHours)
                .FirstOrDefaultAsync(cancel) is { } stated
                ? new SupportContact(OfferContactKind.CustomerSupport) { Hours = stated }
                : null;
        }

        if (handOff.To is HopParty.Microsoft)
            return null;
        var contacts = await db.Set<ContactRecord>().AsNoTracking()
            .Where(c => c.Email == handOff.Recipient && (c.PublisherId == handOff.PublisherId || db.Set<OfferRecord>().Any(o => o.Id == c.OfferId && o.PublisherId == handOff.PublisherId)))
            // The offer of the ticket first: one address may serve several products at other hours.
            .OrderByDescending(c => db.Set<TicketRecord>().Any(t => t.Number == handOff.TicketNumber && t.OfferId == c.OfferId)).ThenBy(c => c.Position)
            .ToListAsync(cancel);
        return contacts.FirstOrDefault(contact => contact.Kind.ToKind() == handOff.ContactKind)?.ToContact();
    }

    // It is not kept; how much time Microsoft was given tells it.
    private Severity SeverityOf(HandOffRecord handOff, HandOffTarget desk) => Enum.GetValues<Severity>()
        .FirstOrDefault(severity => (options.ExpectedBy(desk, severity, handOff.SentAt) - handOff.ExpectedBy)?.Duration() < TimeSpan.FromSeconds(1));
}
