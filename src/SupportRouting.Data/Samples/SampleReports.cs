using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Samples;

/// <summary>Contacts of the samples that somebody found to be wrong.</summary>
internal static class SampleReports
{
    private static readonly (string Offer, OfferContactKind Kind, ContactFault Fault, string? By, string? Words, int Days)[] Said =
    [
        ("adatum.adatum-firewall", OfferContactKind.CspProgram, ContactFault.Gone, "Marek Kowal", "The mailbox was closed in spring, they say.", 6),
        ("adatum.adatum-firewall", OfferContactKind.CspProgram, ContactFault.OtherDesk, "Inés Vidal", null, 2),
        ("fabrikam.fabrikam-ledger", OfferContactKind.CustomerSupport, ContactFault.Bounced, null, null, 1),
    ];

    public static IEnumerable<ContactReportRecord> Make(SampleOffers samples, DateTimeOffset now)
    {
        foreach (var said in Said)
        {
            var contact = samples.Offers.Single(offer => offer.Key == said.Offer).Contacts.Find(contact => contact.Kind == said.Kind);
            if (contact is null)
                continue;
            var at = now.AddDays(-said.Days);
            contact.DoubtfulSince ??= at;
            (contact.ConfirmedAt, contact.ConfirmedBy, contact.ConfirmedHow) = (now.AddDays(-200), "Giulia Ferri", ConfirmationWay.Person);
            yield return new ContactReportRecord
            {
                Id = Guid.CreateVersion7(at),
                ContactId = contact.Id,
                Fault = said.Fault,
                Mark = contact.Key.Mark,
                At = at,
                ReporterName = said.By,
                Words = said.Words,
            };
        }
    }
}
