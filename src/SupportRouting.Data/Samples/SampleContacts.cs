using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Samples;

/// <summary>Writes the contacts that a line of the sample list names.</summary>
internal static class SampleContacts
{
    public static void AddTo(
        List<ContactRecord> contacts, SampleLine line, bool forAll,
        Func<(Guid Id, string Hours, string Languages)> details, Func<OfferContactKind, Guid, ContactRecord> make)
    {
        foreach (var (mark, kind, mailbox, name) in (IEnumerable<(char, OfferContactKind, string, string)>)
            [
                ('s', OfferContactKind.CustomerSupport, "support", "Support desk"),
                ('e', OfferContactKind.Engineering, "engineering", "Engineering desk"),
                ('c', OfferContactKind.CspProgram, "csp", "CSP partner desk"),
            ])
        {
            if (!line.Contacts.Contains(forAll ? char.ToUpperInvariant(mark) : mark, StringComparison.Ordinal))
                continue;
            var (id, hours, languages) = details();
            var contact = make(kind, id);
            contact.Name = name;
            contact.Email = $"{mailbox}@{line.Host}";
            contact.Phone = kind is OfferContactKind.Engineering ? null : line.Phone;
            contact.Hours = hours;
            contact.Languages = languages;
            contact.MayBePassedToCustomers = kind is OfferContactKind.CustomerSupport && line.Contacts.Contains('+', StringComparison.Ordinal);
            contact.Source = OfferFormat.Portal;
            contacts.Add(contact);
        }
    }
}
