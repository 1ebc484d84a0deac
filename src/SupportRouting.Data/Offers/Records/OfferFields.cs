using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using static SupportRouting.Data.Offers.Records.SheetValue;

namespace SupportRouting.Data.Offers.Records;

/// <summary>Sets one field of an offer or plan from its text on a sheet.</summary>
internal static class OfferFields
{
    public static void Set(OfferRecord offer, string field, string? value)
    {
        if (!SetText(offer, field, value) && !SetChoice(offer, field, value))
            throw new ArgumentException($"An offer has no field '{field}' that can be set to this.", nameof(field));
    }

    public static void Set(PlanRecord plan, string field, string? value)
    {
        switch (field)
        {
            case "title": plan.Title = value; break;
            case "skuId": plan.SkuId = value; break;
            case "cspState": plan.CspState = Choice<CspState>(value); break;
            case "isPrivate": plan.IsPrivate = value is "true"; break;
            case "isFree": plan.IsFree = value is "true"; break;
            case "isByol": plan.IsByol = value is "true"; break;
            case "position": plan.Position = Number(value); break;
            case "source": plan.Source = value is null ? OfferFormat.Portal : Choice<OfferFormat>(value); break;
            default: throw new ArgumentException($"A plan has no field '{field}'.", nameof(field));
        }
    }

    public static void SetTitle(OfferRecord offer, string title) =>
        (offer.Title, offer.TitleKey, offer.SortTitle) = (title, SearchText.NameKey(title), SearchText.Fold(title));

    private static bool SetText(OfferRecord offer, string field, string? value)
    {
        switch (field)
        {
            case "title" when value is not null: SetTitle(offer, value); return true;
            case "summary": offer.Summary = value; return true;
            case "typeText": offer.TypeText = value; return true;
            case "markets": offer.Markets = value; return true;
            case "notes": offer.Notes = value; return true;
            case "productId": offer.ProductId = value; return true;
            case "durableId": offer.DurableId = value; return true;
            case "appSourceId": offer.AppSourceId = value; return true;
            case "changedAtSource": offer.ChangedAtSource = Moment(value); return true;
            case "asOf": offer.AsOf = Moment(value) ?? offer.AsOf; return true;
            default: return false;
        }
    }

    private static bool SetChoice(OfferRecord offer, string field, string? value)
    {
        switch (field)
        {
            case "type": offer.Type = Choice<OfferType>(value); return true;
            case "publisherKind": offer.PublisherKind = Choice<PublisherKind>(value); return true;
            case "cspState": offer.CspState = Choice<CspState>(value); return true;
            case "isPrivate": offer.IsPrivate = Flag(value); return true;
            case "isPreview": offer.IsPreview = Flag(value); return true;
            case "isStopSell": offer.IsStopSell = Flag(value); return true;
            case "isFree": offer.IsFree = Flag(value); return true;
            case "isByol": offer.IsByol = Flag(value); return true;
            case "isDerived": offer.IsDerived = value is "true"; return true;
            default: return false;
        }
    }
}
