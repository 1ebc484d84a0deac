using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.HandOffs;

/// <summary>What people keep of a publisher for its hand-offs.</summary>
/// <param name="Name">The publisher.</param>
/// <param name="Pattern">What its own numbers look like; null when nobody said.</param>
/// <param name="Desks">Its desks, its offers' too, that have addresses, with their days off.</param>
public sealed record HandOffSettings(string Name, string? Pattern, IReadOnlyList<DeskHolidays> Desks);

/// <summary>The days on which one address does not answer.</summary>
public sealed record DeskHolidays(string Email, string? Holidays);

/// <summary>Keeps what a publisher's numbers look like and when its desks are closed.</summary>
public sealed class SetHandOffPattern(PortalDbContext db)
{
    public async Task<HandOffSettings?> ReadAsync(string code, CancellationToken cancel)
    {
        var publisher = await db.Publishers.AsNoTracking().Where(p => p.Code == code)
            .Select(p => new { p.Id, p.Name, p.ReferencePattern }).SingleOrDefaultAsync(cancel);
        if (publisher is null)
            return null;
        var contacts = await ContactsOf(publisher.Id).AsNoTracking().OrderBy(c => c.Email).Select(c => new { c.Email, c.Holidays }).ToListAsync(cancel);
        return new HandOffSettings(
            publisher.Name,
            publisher.ReferencePattern,
            [.. contacts.GroupBy(c => c.Email ?? "", StringComparer.OrdinalIgnoreCase)
                .Select(desk => new DeskHolidays(desk.Key, desk.Select(c => c.Holidays).FirstOrDefault(days => days is not null)))]);
    }

    /// <param name="code">The publisher.</param>
    /// <param name="seen">What was stored when it was looked at.</param>
    /// <param name="pattern">What its numbers look like; null for nothing.</param>
    /// <param name="desks">The days off of each address; one that is not named stays as it is.</param>
    /// <param name="cancel">Ends the saving.</param>
    /// <returns>False, and nothing is kept, when there is no such publisher or somebody else was quicker.</returns>
    public async Task<bool> SaveAsync(
        string code, HandOffSettings seen, ReferencePattern? pattern, IReadOnlyList<DeskHolidays> desks, CancellationToken cancel)
    {
        if (await db.Publishers.SingleOrDefaultAsync(p => p.Code == code, cancel) is not { } publisher)
            return false;
        var contacts = await ContactsOf(publisher.Id).ToListAsync(cancel);
        if (await ReadAsync(code, cancel) is not { } stored || stored.Pattern != seen.Pattern || !stored.Desks.SequenceEqual(seen.Desks))
            return false;
        publisher.ReferencePattern = pattern?.Text;
        foreach (var contact in contacts)
        {
            if (desks.FirstOrDefault(desk => string.Equals(desk.Email, contact.Email, StringComparison.OrdinalIgnoreCase)) is { } said)
                contact.Holidays = said.Holidays;
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private IQueryable<ContactRecord> ContactsOf(Guid publisher) => db.Set<ContactRecord>().Where(c => c.Email != null && c.Kind != OfferContactKind.Engineering
        && (c.PublisherId == publisher || db.Set<OfferRecord>().Any(offer => offer.Id == c.OfferId && offer.PublisherId == publisher)));
}
