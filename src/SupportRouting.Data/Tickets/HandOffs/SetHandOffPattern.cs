using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
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
public sealed class SetHandOffPattern(PortalDbContext db, ChangeRecord change)
{
    public async Task<HandOffSettings?> ReadAsync(string code, CancellationToken cancel)
    {
        var publisher = await db.PublisherOf(code).AsNoTracking()
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
    /// <param name="actor">Who saves it; stands in the history of each record that changes.</param>
    /// <param name="cancel">Ends the saving.</param>
    /// <returns>False, and nothing is kept, when there is no such publisher or somebody else was quicker.</returns>
    public Task<bool> SaveAsync(
        string code, HandOffSettings seen, ReferencePattern? pattern, IReadOnlyList<DeskHolidays> desks, RecordActor actor, CancellationToken cancel) =>
        db.InOneGoAsync(
            async token =>
            {
                if (await db.PublisherOf(code).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(token) is not { } publisher
                    || await ReadAsync(code, token) is not { } stored || stored.Pattern != seen.Pattern || !stored.Desks.SequenceEqual(seen.Desks))
                    return false;
                try
                {
                    foreach (var edit in await EditsAsync(publisher, stored.Pattern, pattern, desks, token))
                    {
                        if (await change.RunAsync(edit.Key, new RecordEdit([.. edit], ChangeSource.Person, null), actor, token) is not RecordResult.Saved)
                            return false;
                    }

                    return true;
                }
                catch (DbUpdateConcurrencyException)
                {
                    db.ChangeTracker.Clear();
                    return false;
                }
            },
            isSaved => isSaved,
            cancel);

    private async Task<IEnumerable<IGrouping<RecordOwner, FieldChange>>> EditsAsync(
        Guid publisher, string? before, ReferencePattern? pattern, IReadOnlyList<DeskHolidays> desks, CancellationToken cancel)
    {
        var contacts = await ContactsOf(publisher).AsNoTracking()
            .Select(c => new { c.OfferId, c.Kind, c.Position, c.Email, c.Holidays }).ToListAsync(cancel);
        var own = new RecordOwner(RecordKind.Publisher, publisher);
        var days = from contact in contacts
                   let said = desks.FirstOrDefault(desk => string.Equals(desk.Email, contact.Email, StringComparison.OrdinalIgnoreCase))
                   where said is not null && said.Holidays != contact.Holidays
                   let path = SheetPath.Contact(contact.Kind, contact.Position + 1, "holidays")
                   select (Owner: contact.OfferId is { } offer ? new RecordOwner(RecordKind.Offer, offer) : own, Change: new FieldChange(path.ToString(), contact.Holidays, said.Holidays));
        return days.Append((own, new FieldChange("referencePattern", before, pattern?.Text)))
            .Where(one => one.Item2.Before != one.Item2.After).GroupBy(one => one.Item1, one => one.Item2);
    }

    private IQueryable<ContactRecord> ContactsOf(Guid publisher) => db.Set<ContactRecord>().Where(c => c.Email != null && c.Kind != OfferContactKind.Engineering
        && (c.PublisherId == publisher || db.Set<OfferRecord>().Any(offer => offer.Id == c.OfferId && offer.PublisherId == publisher)));
}
