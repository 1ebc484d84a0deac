using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers;
using static SupportRouting.Data.Offers.Records.SheetValue;

namespace SupportRouting.Data.Offers.Records;

/// <summary>Sets one field of a contact or link from its text on a sheet.</summary>
internal static class ContactFields
{
    public static void Set(ContactRecord contact, string field, string? value)
    {
        switch (field)
        {
            case "name": contact.Name = value; break;
            case "email": contact.Email = value; break;
            case "phone": contact.Phone = value; break;
            case "url": contact.Url = value; break;
            case "languages": contact.Languages = value; break;
            case "hours": contact.Hours = value; break;
            case "holidays": contact.Holidays = value; break;
            case "mayBePassedOn": contact.MayBePassedToCustomers = value is "true"; break;
            case "confirmedAt": contact.ConfirmedAt = Moment(value); break;
            case "confirmedBy": contact.ConfirmedBy = value; break;
            case "confirmedHow": contact.ConfirmedHow = value is null ? null : Choice<ConfirmationWay>(value); break;
            case "source": contact.Source = value is null ? OfferFormat.Portal : Choice<OfferFormat>(value); break;
            default: throw new ArgumentException($"A contact has no field '{field}'.", nameof(field));
        }
    }

    public static void Set(LinkRecord link, string field, string? value)
    {
        switch (field)
        {
            case "url": link.Url = value ?? ""; break;
            case "title": link.Title = value; break;
            case "source": link.Source = value is null ? OfferFormat.Portal : Choice<OfferFormat>(value); break;
            default: throw new ArgumentException($"A link has no field '{field}'.", nameof(field));
        }
    }
}
