using System.Globalization;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Offers.Export;

/// <summary>
/// Values of an exported file on their way back. Texts stay as they are, as sources had written them; what the portal itself computes with
/// must be a value it could have written.
/// </summary>
internal static class ExportedValue
{
    private const string NoValue = "is no value of this field";

    private static readonly string[] Sources = [.. Enum.GetValues<OfferFormat>().Select(SheetValue.Name)];

    public static (string? Value, string? Problem) Check(SheetField field, string text)
    {
        if (text.Length is 0)
            return (null, null);
        if (StorableText.Cut(text, text.Length) != text)
            return (null, "holds characters that cannot be kept");
        if (field.Name is not "spellings" && text.Length > field.MaxLength)
            return (null, string.Create(CultureInfo.InvariantCulture, $"is longer than {field.MaxLength} characters"));
        return field.Kind switch
        {
            FieldKind.Flag => text is "true" || (text is "false" && field.IsOpen) ? (text, null) : text is "false" ? (null, null) : (null, NoValue),
            FieldKind.Choice => Choice(field, text),
            FieldKind.Moment => SheetValue.Moment(text) is { } moment ? (SheetValue.Of((DateTimeOffset?)moment), null) : (null, NoValue),
            FieldKind.Number => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (SheetValue.Of(number), null) : (null, NoValue),
            FieldKind.Link => WebLink.Parse(text).Value is null ? (null, NoValue) : (text, null),
            FieldKind.Pattern => ReferencePattern.Parse(text).Value is null ? (null, NoValue) : (text, null),
            _ when field.Name is "spellings" => Spellings(text),
            _ => (text, null),
        };
    }

    private static (string? Value, string? Problem) Choice(SheetField field, string text)
    {
        var choices = field.Name is "source" ? Sources : [.. field.Choices];
        // What is not known is no value on a sheet.
        return !choices.Contains(text, StringComparer.Ordinal) ? (null, NoValue) : (text is "unknown" ? null : text, null);
    }

    private static (string? Value, string? Problem) Spellings(string text)
    {
        var names = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return names.Exists(name => name.Length > OfferLimits.PublisherName)
            ? (null, string.Create(CultureInfo.InvariantCulture, $"is longer than {OfferLimits.PublisherName} characters"))
            : (string.Join('\n', names), null);
    }
}
