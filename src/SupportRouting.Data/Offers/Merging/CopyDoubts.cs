using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Merging;

/// <summary>Lets what people reported of a contact follow its copy: it is as wrong there.</summary>
internal sealed class CopyDoubts(PortalDbContext db, TimeProvider time)
{
    public async Task RunAsync(
        IReadOnlyList<(Guid Id, OfferContactKind Kind, int Position)> contacts, RecordOwner goesOn, IReadOnlyList<FieldChange> copied, CancellationToken cancel)
    {
        var places = copied.Select(field => SheetPath.Parse(field.Path)).OfType<SheetPath>().Where(path => path.ContactKind is not null)
            .Select(path => (path.ContactKind, Position: path.Slot - 1)).ToHashSet();
        var from = contacts.Where(contact => places.Contains((contact.Kind, contact.Position))).ToDictionary(contact => contact.Id, contact => (contact.Kind, contact.Position));
        if (from.Count is 0)
            return;
        var open = await db.ContactReports.AsNoTracking().Where(r => from.Keys.Contains(r.ContactId) && r.SettledAt == null).ToListAsync(cancel);
        if (open.Count is 0)
            return;
        var copies = (await db.SupportContacts.Where(c => c.OfferId == goesOn.OfferId && c.PublisherId == goesOn.PublisherId)
            .Select(c => new { c.Id, c.Kind, c.Position }).ToListAsync(cancel)).ToDictionary(c => (c.Kind, c.Position), c => c.Id);
        db.AddRange(open.Select(report => Of(report, copies[from[report.ContactId]])));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await new RenewDoubts(db, time).OfAsync(goesOn, cancel);
    }

    private ContactReportRecord Of(ContactReportRecord report, Guid contact) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        ContactId = contact,
        Fault = report.Fault,
        Mark = report.Mark,
        At = report.At,
        ReporterId = report.ReporterId,
        ReporterName = report.ReporterName,
        Words = report.Words,
        TicketNumber = report.TicketNumber,
        MailId = report.MailId,
        HandOffId = report.HandOffId,
    };
}
