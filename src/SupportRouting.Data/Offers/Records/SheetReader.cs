using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers.Sheets;
using static SupportRouting.Data.Offers.Records.SheetValue;

namespace SupportRouting.Data.Offers.Records;

/// <summary>A record with its contacts, links and plans as a sheet; they must have been loaded with it.</summary>
internal static class SheetReader
{
    public static RecordSheet Of(PublisherRecord publisher) => RecordSheet.Of(Fields(publisher));

    public static RecordSheet Of(OfferRecord offer) => RecordSheet.Of(Fields(offer));

    public static KeyValuePair<string, string?>[] Fields(PublisherRecord publisher) =>
    [
        .. Own(publisher),
        .. publisher.Contacts.SelectMany(ContactOf), .. publisher.Links.SelectMany(LinkOf),
    ];

    public static KeyValuePair<string, string?>[] Fields(OfferRecord offer) =>
    [
        .. Own(offer),
        .. offer.Contacts.SelectMany(ContactOf), .. offer.Links.SelectMany(LinkOf), .. offer.Plans.SelectMany(PlanOf),
    ];

    /// <summary>What a publisher says of itself, without contacts and links.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Own(PublisherRecord publisher)
    {
        yield return new("name", publisher.Name);
        yield return new("kind", Known(publisher.Kind));
        yield return new("spellings", string.Join('\n', publisher.Aliases.Select(a => a.Name).Order(StringComparer.Ordinal)));
        yield return new("referencePattern", publisher.ReferencePattern);
        yield return new("notes", publisher.Notes);
        yield return new("isDerived", SheetValue.Of(publisher.IsDerived));
    }

    public static IEnumerable<KeyValuePair<string, string?>> ContactOf(ContactRecord contact)
    {
        yield return At("name", contact.Name);
        yield return At("email", contact.Email);
        yield return At("phone", contact.Phone);
        yield return At("url", contact.Url);
        yield return At("languages", contact.Languages);
        yield return At("hours", contact.Hours);
        yield return At("holidays", contact.Holidays);
        yield return At("mayBePassedOn", SheetValue.Of(contact.MayBePassedToCustomers));
        yield return At("confirmedAt", SheetValue.Of(contact.ConfirmedAt));
        yield return At("confirmedBy", contact.ConfirmedBy);
        yield return At("confirmedHow", contact.ConfirmedHow is { } how ? Name(how) : null);
        yield return At("source", Name(contact.Source));

        KeyValuePair<string, string?> At(string field, string? value) => new(SheetPath.Contact(contact.Kind, contact.Position + 1, field).ToString(), value);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Own(OfferRecord offer)
    {
        yield return new("title", offer.Title);
        yield return new("summary", offer.Summary);
        yield return new("type", Known(offer.Type));
        yield return new("typeText", offer.TypeText);
        yield return new("publisherKind", Known(offer.PublisherKind));
        yield return new("cspState", Known(offer.CspState));
        yield return new("isPrivate", SheetValue.Of(offer.IsPrivate));
        yield return new("isPreview", SheetValue.Of(offer.IsPreview));
        yield return new("isStopSell", SheetValue.Of(offer.IsStopSell));
        yield return new("isFree", SheetValue.Of(offer.IsFree));
        yield return new("isByol", SheetValue.Of(offer.IsByol));
        yield return new("markets", offer.Markets);
        yield return new("notes", offer.Notes);
        yield return new("productId", offer.ProductId);
        yield return new("durableId", offer.DurableId);
        yield return new("appSourceId", offer.AppSourceId);
        yield return new("changedAtSource", SheetValue.Of(offer.ChangedAtSource));
        yield return new("isDerived", SheetValue.Of(offer.IsDerived));
        yield return new("asOf", SheetValue.Of((DateTimeOffset?)offer.AsOf));
    }

    private static IEnumerable<KeyValuePair<string, string?>> LinkOf(LinkRecord link)
    {
        yield return At("url", link.Url);
        yield return At("title", link.Title);
        yield return At("source", Name(link.Source));

        KeyValuePair<string, string?> At(string field, string? value) => new(SheetPath.Link(link.Kind, link.Position + 1, field).ToString(), value);
    }

    private static IEnumerable<KeyValuePair<string, string?>> PlanOf(PlanRecord plan)
    {
        yield return At("title", plan.Title);
        yield return At("skuId", plan.SkuId);
        yield return At("cspState", Known(plan.CspState));
        yield return At("isPrivate", SheetValue.Of(plan.IsPrivate));
        yield return At("isFree", SheetValue.Of(plan.IsFree));
        yield return At("isByol", SheetValue.Of(plan.IsByol));
        yield return At("position", SheetValue.Of(plan.Position));
        yield return At("source", Name(plan.Source));

        KeyValuePair<string, string?> At(string field, string? value) => new(SheetPath.Plan(plan.PlanId, field).ToString(), value);
    }
}
