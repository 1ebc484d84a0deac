using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Writes given values into a record that is there; what the partner decided about it stays.</summary>
internal static class ContactMerge
{
    public static void Write(ContactRecord record, SupportContact given, int position, OfferFormat source)
    {
        record.Name = given.Name;
        record.Email = given.Email;
        record.Phone = given.Phone;
        record.Url = given.Url ?? record.Url;
        record.Languages = given.Languages ?? record.Languages;
        record.Hours = given.Hours ?? record.Hours;
        record.Position = position;
        record.Source = source;
    }

    public static void Write(PlanRecord record, PlanDraft given, int position, OfferFormat source)
    {
        record.Position = position;
        record.SkuId = given.SkuId ?? record.SkuId;
        record.Title = given.Title is { } title ? StorableText.Cut(title, OfferLimits.Title) : record.Title;
        record.CspState = given.CspState is CspState.Unknown ? record.CspState : given.CspState;
        record.IsPrivate = given.IsPrivate;
        record.IsFree = given.IsFree;
        record.IsByol = given.IsByol;
        record.Source = source;
    }
}
