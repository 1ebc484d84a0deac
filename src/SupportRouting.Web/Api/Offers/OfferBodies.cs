using SupportRouting.Data.Offers;
using SupportRouting.Domain.Offers;
using SupportRouting.Web.Api.Notices;

namespace SupportRouting.Web.Api.Offers;

internal static class OfferBodies
{
    public static OfferListItem ListItem(OfferRow row) => new(
        row.OfferId, row.Title, row.Summary, new PublisherBody(row.PublisherId, row.PublisherName, row.PublisherKind), row.Type,
        row.TypeText, row.CspState, row.IsPrivate, row.IsPreview, row.IsStopSell, row.AsOf, row.LastConfirmed);

    public static OfferBody Body(OfferDetails offer, IReadOnlyList<NoticeBody> notices) => new(
        offer.OfferId, offer.IsDerived, offer.Title, offer.Summary,
        new PublisherBody(offer.PublisherId, offer.PublisherName, offer.PublisherKind), offer.Type, offer.TypeText, offer.Solution,
        offer.ProductId, offer.DurableId, offer.AppSourceId, offer.CspState, offer.Markets, offer.IsPrivate, offer.IsPreview,
        offer.IsStopSell,
        [.. offer.Plans.Select(p => new PlanBody(p.PlanId, p.SkuId, p.Title, p.CspState, p.IsPrivate, p.IsFree, p.IsByol))],
        [
            .. offer.OfferContacts.Select(c => Contact(c, ContactOrigin.Offer)),
            .. offer.PublisherContacts.Select(c => Contact(c, ContactOrigin.Publisher)),
        ],
        [.. offer.Links.Select(l => new LinkBody(l.Kind, l.Url, l.Title))], notices, offer.AsOf, offer.LastConfirmed);

    private static ContactBody Contact(SupportContact contact, ContactOrigin origin) => new(
        contact.Kind, origin, contact.Name, contact.Email, contact.Phone, PhoneNumber.Parse(contact.Phone).Value?.E164, contact.Url,
        contact.Languages, contact.Hours, contact.MayBePassedToCustomers, contact.IsDoubtful, contact.DoubtfulSince, contact.ConfirmedAt);
}
