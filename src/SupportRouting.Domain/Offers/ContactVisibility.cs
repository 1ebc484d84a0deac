namespace SupportRouting.Domain.Offers;

/// <summary>Who reads contacts and links.</summary>
public enum OfferReader : byte
{
    /// <summary>Anybody.</summary>
    Public,

    /// <summary>A customer, told by its CSP partner.</summary>
    Customer,

    /// <summary>A CSP partner: Global admin, Admin agent, indirect reseller.</summary>
    CspPartner,
}

/// <summary>
/// What each reader may see (dossier 3.1, R9, R13): the public the support site and the privacy policy; a customer also what
/// the partner chose to pass on, never the engineering or CSP program contact; CSP partners everything.
/// </summary>
public static class ContactVisibility
{
    /// <summary>Whether a contact of this kind can ever be passed on to customers.</summary>
    /// <param name="kind">The kind of contact.</param>
    /// <returns>True for customer support only.</returns>
    public static bool CanBePassedOn(OfferContactKind kind) => kind is OfferContactKind.CustomerSupport;

    /// <summary>Cuts contacts to what the reader may see; a contact with nothing left is left out.</summary>
    /// <param name="reader">Who reads.</param>
    /// <param name="contacts">All contacts.</param>
    /// <returns>The visible ones, in the same order.</returns>
    public static IReadOnlyList<SupportContact> Cut(OfferReader reader, IEnumerable<SupportContact> contacts) =>
        [.. contacts.Select(c => Cut(reader, c)).OfType<SupportContact>()];

    /// <summary>Cuts one contact to what the reader may see.</summary>
    /// <param name="reader">Who reads.</param>
    /// <param name="contact">The contact.</param>
    /// <returns>The contact, its support site alone, or null.</returns>
    public static SupportContact? Cut(OfferReader reader, SupportContact contact)
    {
        if (reader is OfferReader.CspPartner)
            return contact;
        if (!CanBePassedOn(contact.Kind))
            return null;
        if (reader is OfferReader.Customer && contact.MayBePassedToCustomers)
            return contact;
        return contact.Url is null ? null : new SupportContact(contact.Kind) { Url = contact.Url };
    }

    /// <summary>Whether the reader may see a link of this kind.</summary>
    /// <param name="reader">Who reads.</param>
    /// <param name="kind">The kind of link.</param>
    /// <returns>True if so.</returns>
    public static bool MaySee(OfferReader reader, OfferLinkKind kind) => kind switch
    {
        OfferLinkKind.Support or OfferLinkKind.GovernmentSupport or OfferLinkKind.Privacy => true,
        OfferLinkKind.CspMarketing or OfferLinkKind.CspTerms => reader is OfferReader.CspPartner,
        _ => reader is not OfferReader.Public,
    };
}
