using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Makes a contact of free texts: an odd e-mail address or telephone number is kept and mentioned, not lost.</summary>
public static class ContactTexts
{
    public static SupportContact? Make(
        OfferContactKind kind, string? name, string? email, string? phone, string? url, IList<RowNote> warnings)
    {
        var contact = new SupportContact(kind)
        {
            Name = name is null ? null : StorableText.Cut(name, SupportContact.NameMaxLength),
            Email = Email(kind, email, warnings),
            Phone = Phone(kind, phone, warnings),
            Url = DraftTexts.Link(url, $"{kind} url", warnings),
        };
        return contact.Name is null && !contact.ReachesSomebody ? null : contact;
    }

    /// <summary>Adds a contact if anything of one is given: missing contacts are normal.</summary>
    public static void AddContact(this OfferDraft draft, OfferContactKind kind, string? name, string? email, string? phone, string? url)
    {
        if (Make(kind, name, email, phone, url, draft.Warnings) is { } contact && !draft.Contacts.Contains(contact))
            draft.Contacts.Add(contact);
    }

    private static string? Email(OfferContactKind kind, string? text, IList<RowNote> warnings)
    {
        if (text is null)
            return null;
        var address = EmailAddress.Parse(text);
        if (address.Value is { } good)
            return good.Text;
        warnings.Add(new RowNote($"{kind} e-mail", $"'{StorableText.Cut(text, 60)}' is not an e-mail address; kept as text"));
        return StorableText.Cut(text, EmailAddress.MaxLength);
    }

    private static string? Phone(OfferContactKind kind, string? text, IList<RowNote> warnings)
    {
        if (text is null)
            return null;
        var number = PhoneNumber.Parse(text);
        if (number.Value is { } good)
            return good.Text;
        warnings.Add(new RowNote($"{kind} telephone", $"'{StorableText.Cut(text, 60)}' is not a telephone number; kept as text"));
        return StorableText.Cut(text, PhoneNumber.MaxLength);
    }
}
