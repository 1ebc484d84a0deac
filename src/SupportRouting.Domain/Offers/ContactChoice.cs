namespace SupportRouting.Domain.Offers;

/// <summary>Where a chosen contact was found.</summary>
public enum ContactOrigin : byte
{
    /// <summary>On the offer itself.</summary>
    Offer,

    /// <summary>On the publisher, who gives it for all its offers.</summary>
    Publisher,
}

/// <summary>The contacts to use for a wanted kind.</summary>
/// <param name="Wanted">The kind that was wanted.</param>
/// <param name="Used">The kind that was found; differs from the wanted one when that is not given.</param>
/// <param name="Origin">Where they were found.</param>
/// <param name="Contacts">The contacts, at least one.</param>
public sealed record ChosenContacts(
    OfferContactKind Wanted, OfferContactKind Used, ContactOrigin Origin, IReadOnlyList<SupportContact> Contacts)
{
    /// <summary>Whether another kind stands in for the wanted one; a reader must be told.</summary>
    public bool IsSubstitute => Wanted != Used;

    /// <summary>Those of <see cref="Contacts"/> that were not found where the first of them were; all in doubt.</summary>
    public IReadOnlyList<SupportContact> Elsewhere { get; init; } = [];

    /// <summary>Where one of the contacts was found.</summary>
    /// <param name="contact">The contact.</param>
    /// <returns>The offer or the publisher.</returns>
    public ContactOrigin OriginOf(SupportContact contact) => !Elsewhere.Contains(contact) ? Origin
        : Origin is ContactOrigin.Offer ? ContactOrigin.Publisher : ContactOrigin.Offer;
}

/// <summary>
/// Chooses the contacts for a wanted kind: the offer's own, else the publisher's, else customer support instead. One that is said
/// to be wrong comes after every other of its kind, but before another kind stands in.
/// </summary>
public static class ContactChoice
{
    /// <summary>Chooses contacts.</summary>
    /// <param name="wanted">The kind wanted.</param>
    /// <param name="ofOffer">The offer's contacts.</param>
    /// <param name="ofPublisher">The publisher's contacts for all its offers.</param>
    /// <returns>The choice; null when neither the kind nor customer support is given.</returns>
    public static ChosenContacts? Choose(
        OfferContactKind wanted, IReadOnlyList<SupportContact> ofOffer, IReadOnlyList<SupportContact> ofPublisher) =>
        Find(wanted, wanted, ofOffer, ofPublisher)
        ?? (wanted is OfferContactKind.CustomerSupport
            ? null
            : Find(wanted, OfferContactKind.CustomerSupport, ofOffer, ofPublisher));

    /// <summary>Adds the offer's support site to its customer support contact, or makes one of the site alone.</summary>
    /// <param name="contacts">The offer's contacts.</param>
    /// <param name="supportSite">The support site, if one is given.</param>
    /// <returns>The contacts with the site.</returns>
    public static IReadOnlyList<SupportContact> WithSupportSite(IReadOnlyList<SupportContact> contacts, string? supportSite)
    {
        if (supportSite is null || contacts.Any(c => c.Kind is OfferContactKind.CustomerSupport && c.Url is not null))
            return contacts;
        if (contacts.Any(c => c.Kind is OfferContactKind.CustomerSupport))
            return [.. contacts.Select(c => c.Kind is OfferContactKind.CustomerSupport ? c with { Url = supportSite } : c)];
        return [new SupportContact(OfferContactKind.CustomerSupport) { Url = supportSite }, .. contacts];
    }

    private static ChosenContacts? Find(
        OfferContactKind wanted, OfferContactKind kind,
        IReadOnlyList<SupportContact> ofOffer, IReadOnlyList<SupportContact> ofPublisher)
    {
        var (own, shared) = (Of(kind, ofOffer), Of(kind, ofPublisher));
        if (own.Exists(IsSound) || (own.Count > 0 && !shared.Exists(IsSound)))
            return Chosen(ContactOrigin.Offer, own, own.Exists(IsSound) ? [] : shared);
        return shared.Count is 0 ? null : Chosen(ContactOrigin.Publisher, shared, own);

        ChosenContacts Chosen(ContactOrigin origin, List<SupportContact> first, List<SupportContact> then) =>
            new(wanted, kind, origin, [.. first.Where(IsSound), .. first.Where(c => c.IsDoubtful), .. then]) { Elsewhere = then };
    }

    private static bool IsSound(SupportContact contact) => !contact.IsDoubtful;

    private static List<SupportContact> Of(OfferContactKind kind, IReadOnlyList<SupportContact> contacts) =>
        [.. contacts.Where(c => c.Kind == kind && c.ReachesSomebody)];
}
