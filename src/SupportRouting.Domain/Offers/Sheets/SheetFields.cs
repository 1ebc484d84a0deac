using System.Collections.Immutable;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Offers.Sheets;

/// <summary>Whose record a sheet is.</summary>
public enum RecordKind : byte
{
    /// <summary>A publisher: what it says of itself, and what it gives for all its offers.</summary>
    Publisher,

    /// <summary>An offer.</summary>
    Offer,
}

/// <summary>All fields that records have (dossier 3.1 to 3.3). What is not here cannot be edited, imported or exported.</summary>
public static class SheetFields
{
    /// <summary>The fields of a publisher itself.</summary>
    public static ImmutableArray<SheetField> OfPublisher { get; } =
    [
        new("name", FieldKind.Text, OfferLimits.PublisherName) { IsRequired = true },
        Choice<PublisherKind>("kind"),
        new("spellings", FieldKind.LongText, OfferLimits.Spellings) { IsEditable = false },
        new("referencePattern", FieldKind.Pattern, Tickets.ReferencePattern.MaxLength),
        new("notes", FieldKind.LongText, OfferLimits.Notes),
        Kept("isDerived", FieldKind.Flag),
    ];

    /// <summary>The fields of an offer itself.</summary>
    public static ImmutableArray<SheetField> OfOffer { get; } =
    [
        new("title", FieldKind.Text, OfferLimits.Title) { IsRequired = true },
        new("summary", FieldKind.LongText, OfferLimits.Summary),
        Choice<OfferType>("type"),
        new("typeText", FieldKind.Text, OfferLimits.ExternalId) { IsEditable = false },
        Choice<PublisherKind>("publisherKind"),
        Choice<CspState>("cspState"),
        Open("isPrivate"), Open("isPreview"), Open("isStopSell"), Open("isFree"), Open("isByol"),
        new("markets", FieldKind.Markets, OfferLimits.Markets),
        new("notes", FieldKind.LongText, OfferLimits.Notes),
        new("productId", FieldKind.Text, OfferLimits.ExternalId) { IsEditable = false },
        new("durableId", FieldKind.Text, OfferLimits.ExternalId) { IsEditable = false },
        new("appSourceId", FieldKind.Text, AppSourceId.MaxLength) { IsEditable = false },
        new("changedAtSource", FieldKind.Moment, Moment) { IsEditable = false },
        Kept("isDerived", FieldKind.Flag),
        Kept("asOf", FieldKind.Moment),
    ];

    /// <summary>The fields of a contact.</summary>
    public static ImmutableArray<SheetField> OfContact { get; } =
    [
        new("name", FieldKind.Text, SupportContact.NameMaxLength),
        new("email", FieldKind.Email, EmailAddress.MaxLength),
        new("phone", FieldKind.Phone, PhoneNumber.MaxLength),
        new("url", FieldKind.Link, WebLink.MaxLength),
        new("languages", FieldKind.Languages, SupportContact.DetailMaxLength),
        new("hours", FieldKind.Hours, SupportContact.DetailMaxLength),
        new("holidays", FieldKind.Holidays, SupportContact.HolidaysMaxLength),
        new("mayBePassedOn", FieldKind.Flag, Flag),
        new("confirmedAt", FieldKind.Moment, Moment) { IsEditable = false },
        new("confirmedBy", FieldKind.Text, OfferLimits.Person) { IsEditable = false },
        Choice<ConfirmationWay>("confirmedHow") with { IsEditable = false },
        Kept("source", FieldKind.Choice),
    ];

    /// <summary>The fields of a link.</summary>
    public static ImmutableArray<SheetField> OfLink { get; } =
    [
        new("url", FieldKind.Link, WebLink.MaxLength) { IsRequired = true },
        new("title", FieldKind.Text, OfferLink.TitleMaxLength),
        Kept("source", FieldKind.Choice),
    ];

    /// <summary>The fields of a plan.</summary>
    public static ImmutableArray<SheetField> OfPlan { get; } =
    [
        new("title", FieldKind.Text, OfferLimits.Title),
        new("skuId", FieldKind.Text, OfferLimits.ExternalId),
        Choice<CspState>("cspState"),
        new("isPrivate", FieldKind.Flag, Flag), new("isFree", FieldKind.Flag, Flag), new("isByol", FieldKind.Flag, Flag),
        Kept("position", FieldKind.Number) with { IsEditable = true },
        Kept("source", FieldKind.Choice),
    ];

    private static readonly OfferContactKind[] ContactsAsRead = [OfferContactKind.CustomerSupport, OfferContactKind.CspProgram, OfferContactKind.Engineering];

    private const int Flag = 5;
    private const int Moment = 40;

    /// <summary>Finds the field a path names.</summary>
    /// <param name="record">Whose record it is.</param>
    /// <param name="path">The path.</param>
    /// <returns>The field; null when such a record has none of that name.</returns>
    public static SheetField? Find(RecordKind record, SheetPath path) => In(record, path).FirstOrDefault(field => field.Name == path.Field);

    /// <summary>Finds the field a path names.</summary>
    /// <param name="record">Whose record it is.</param>
    /// <param name="path">The path as text.</param>
    /// <returns>The field; null when the text is no path or such a record has no such field.</returns>
    public static SheetField? Find(RecordKind record, string path) => SheetPath.Parse(path) is { } parsed ? Find(record, parsed) : null;

    /// <summary>Puts fields in the order people read them in: the record's own, its contacts, links and plans, each part as it is listed here.</summary>
    /// <typeparam name="T">What stands for a field.</typeparam>
    /// <param name="record">Whose record it is.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="path">The path of each.</param>
    /// <returns>The same, in that order.</returns>
    public static IEnumerable<T> InReadingOrder<T>(RecordKind record, IEnumerable<T> fields, Func<T, SheetPath> path) => fields
        .OrderBy(field => path(field).Area)
        .ThenBy(field => Array.IndexOf(ContactsAsRead, path(field).ContactKind ?? default)).ThenBy(field => path(field).LinkKind)
        .ThenBy(field => path(field).PlanId, StringComparer.Ordinal).ThenBy(field => path(field).Slot)
        .ThenBy(field => Find(record, path(field)) is { } found ? In(record, path(field)).IndexOf(found) : int.MaxValue);

    private static ImmutableArray<SheetField> In(RecordKind record, SheetPath path) => (path.Area, record) switch
    {
        (SheetArea.Contact, _) => OfContact,
        (SheetArea.Link, _) => OfLink,
        (SheetArea.Plan, RecordKind.Offer) => OfPlan,
        (SheetArea.Own, RecordKind.Offer) => OfOffer,
        (SheetArea.Own, _) => OfPublisher,
        _ => [],
    };

    private static SheetField Open(string name) => new(name, FieldKind.Flag, Flag) { IsOpen = true };

    private static SheetField Kept(string name, FieldKind kind) => new(name, kind, Moment) { IsEditable = false, IsInternal = true };

    private static SheetField Choice<T>(string name)
        where T : struct, Enum =>
        new(name, FieldKind.Choice, Moment) { Choices = [.. Enum.GetNames<T>().Select(some => char.ToLowerInvariant(some[0]) + some[1..])] };
}
