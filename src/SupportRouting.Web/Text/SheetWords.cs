using System.Globalization;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Text;

/// <summary>The words for the fields of publishers and offers: what each is called, what its values mean, what is wrong with one.</summary>
public static class SheetWords
{
    /// <summary>What a field is called where it is clear to what it belongs.</summary>
    public static string Label(SheetPath path) => (path.Area, path.Field) switch
    {
        (SheetArea.Contact, "url") => SheetText.SupportSite,
        (SheetArea.Link, "url") => SheetText.Address,
        (SheetArea.Link, "title") => SheetText.LinkTitle,
        (_, "name") => SheetText.Name,
        (_, "kind" or "publisherKind") => SheetText.PublisherKind,
        (_, "title") => SheetText.Title,
        (_, "type") => OffersText.ColumnType,
        (_, "cspState") => OffersText.ColumnCsp,
        (_, "isPrivate") => OffersText.FlagPrivate,
        (_, "isPreview") => OffersText.FlagPreview,
        (_, "isStopSell") => OffersText.FlagStopSell,
        (_, "isFree") => OffersText.FlagFree,
        (_, "isByol") => OffersText.FlagByol,
        (_, "markets") => OffersText.Markets,
        (_, "productId") => OffersText.IdProduct,
        (_, "durableId") => OffersText.IdDurable,
        (_, "appSourceId") => OffersText.IdAppSource,
        (_, "referencePattern") => HandOffSettingsText.Pattern,
        (_, "skuId") => SheetText.SkuId,
        (_, "position") => SheetText.Place,
        (_, var field) => SheetText.ResourceManager.GetString(char.ToUpperInvariant(field[0]) + field[1..], CultureInfo.CurrentUICulture) ?? field,
    };

    /// <summary>What a contact, link or plan is called; the record's own fields belong to none.</summary>
    public static string? Part(SheetPath path) => path switch
    {
        { ContactKind: { } kind } => Numbered(OfferWords.Of(kind), path.Slot),
        { LinkKind: { } kind } => Numbered(OfferWords.Of(kind), path.Slot),
        { PlanId: { } plan } => Words.Fill(SheetText.Plan, plan),
        _ => null,
    };

    /// <summary>What a field is called among all those of its record.</summary>
    public static string Full(SheetPath path) => Part(path) is { } part ? Words.Fill(SheetText.InPart, part, Label(path)) : Label(path);

    public static string Full(string path) => SheetPath.Parse(path) is { } parsed ? Full(parsed) : path;

    /// <summary>A value as people read it.</summary>
    public static string Value(RecordKind record, SheetPath path, string? value, DeskTime desk) => (SheetFields.Find(record, path)?.Kind, value) switch
    {
        (FieldKind.Flag, null) when SheetFields.Find(record, path) is { IsOpen: false } => SheetText.No,
        (_, null or "") => SheetText.Nothing,
        (FieldKind.Flag, _) => value is "true" ? SheetText.Yes : SheetText.No,
        (FieldKind.Choice, _) => Choice(path.Field, value),
        (FieldKind.Moment, _) when DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var moment) => TicketEntryWords.Moment(moment, desk),
        _ => value,
    };

    /// <summary>One value of a choice.</summary>
    public static string Choice(string field, string value) => field switch
    {
        "kind" or "publisherKind" => OfferWords.Of(Read<PublisherKind>(value)),
        "type" => OfferWords.Of(Read<OfferType>(value)),
        "cspState" => OfferWords.Of(Read<CspState>(value)),
        "confirmedHow" => Read<ConfirmationWay>(value) switch
        {
            ConfirmationWay.Publisher => SheetText.HowPublisher,
            ConfirmationWay.Reply => SheetText.HowReply,
            _ => SheetText.HowPerson,
        },
        _ => value,
    };

    /// <summary>What is wrong with a value, and what is allowed.</summary>
    public static string Problem(SheetField field, FieldProblem problem) => problem switch
    {
        FieldProblem.Required => SheetText.Required,
        FieldProblem.TooLong => Words.Fill(SheetText.TooLong, field.MaxLength),
        FieldProblem.Unprintable => SheetText.Unprintable,
        FieldProblem.NotAnEmail => SheetText.NotAnEmail,
        FieldProblem.NotAPhone => SheetText.NotAPhone,
        FieldProblem.NoCountry => SheetText.NoCountry,
        FieldProblem.NotALink => SheetText.NotALink,
        FieldProblem.NotHttps => SheetText.NotHttps,
        FieldProblem.NotLanguages => SheetText.NotLanguages,
        FieldProblem.NotHours => SheetText.NotHours,
        FieldProblem.NoTimeZone => SheetText.NoTimeZone,
        FieldProblem.NotDates => SheetText.NotDates,
        FieldProblem.NotMarkets => SheetText.NotMarkets,
        FieldProblem.NotAFlag => SheetText.NotAFlag,
        FieldProblem.NotAPattern => SheetText.NotAPattern,
        _ => SheetText.NotAChoice,
    };

    private static string Numbered(string kind, int slot) => slot is 1 ? kind : Words.Fill(SheetText.Numbered, kind, slot);

    private static T Read<T>(string value)
        where T : struct, Enum =>
        Enum.TryParse<T>(value, ignoreCase: true, out var read) ? read : default;
}
