using System.Collections.Immutable;
using System.Globalization;

namespace SupportRouting.Domain.Offers.Sheets;

/// <summary>Which part of a record a field belongs to.</summary>
public enum SheetArea : byte
{
    /// <summary>The publisher or offer itself: <c>title</c>.</summary>
    Own,

    /// <summary>A contact: <c>contacts/customerSupport/1/email</c>.</summary>
    Contact,

    /// <summary>A link: <c>links/documentation/1/url</c>.</summary>
    Link,

    /// <summary>A plan: <c>plans/gold/title</c>.</summary>
    Plan,
}

/// <summary>
/// Names one field of a record. A contact or link keeps its slot for good: when the first of two is removed, the second stays
/// the second, so that what is known about a field stays with it.
/// </summary>
public sealed record SheetPath
{
    /// <summary>Longest path, in characters.</summary>
    public const int MaxLength = 250;

    /// <summary>Most contacts or links of one kind.</summary>
    public const int MostSlots = 999;

    private static readonly ImmutableDictionary<string, OfferContactKind> ContactKinds = Names<OfferContactKind>();
    private static readonly ImmutableDictionary<string, OfferLinkKind> LinkKinds = Names<OfferLinkKind>();

    private SheetPath(SheetArea area, string field) => (Area, Field) = (area, field);

    /// <summary>The part of the record.</summary>
    public SheetArea Area { get; }

    /// <summary>The field within its part.</summary>
    public string Field { get; }

    /// <summary>The kind of a contact's field.</summary>
    public OfferContactKind? ContactKind { get; private init; }

    /// <summary>The kind of a link's field.</summary>
    public OfferLinkKind? LinkKind { get; private init; }

    /// <summary>The place of a contact or link among those of its kind, from 1; 0 elsewhere.</summary>
    public int Slot { get; private init; }

    /// <summary>The plan's id.</summary>
    public string? PlanId { get; private init; }

    /// <summary>What all fields of one contact, link or plan have in common; empty for the record's own.</summary>
    public string Group => Area switch
    {
        SheetArea.Contact => $"contacts/{Camel(ContactKind.ToString() ?? "")}/{Number(Slot)}",
        SheetArea.Link => $"links/{Camel(LinkKind.ToString() ?? "")}/{Number(Slot)}",
        SheetArea.Plan => $"plans/{PlanId}",
        _ => "",
    };

    /// <summary>Names a field of the record itself.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The path.</returns>
    public static SheetPath Own(string field) => new(SheetArea.Own, field);

    /// <summary>Names a field of a contact.</summary>
    /// <param name="kind">The contact's kind.</param>
    /// <param name="slot">Its place among those of its kind, from 1.</param>
    /// <param name="field">The field.</param>
    /// <returns>The path.</returns>
    public static SheetPath Contact(OfferContactKind kind, int slot, string field) =>
        new(SheetArea.Contact, field) { ContactKind = kind, Slot = slot };

    /// <summary>Names a field of a link.</summary>
    /// <param name="kind">What the link leads to.</param>
    /// <param name="slot">Its place among those of its kind, from 1.</param>
    /// <param name="field">The field.</param>
    /// <returns>The path.</returns>
    public static SheetPath Link(OfferLinkKind kind, int slot, string field) =>
        new(SheetArea.Link, field) { LinkKind = kind, Slot = slot };

    /// <summary>Names a field of a plan.</summary>
    /// <param name="planId">The plan's id.</param>
    /// <param name="field">The field.</param>
    /// <returns>The path.</returns>
    public static SheetPath Plan(string planId, string field) => new(SheetArea.Plan, field) { PlanId = planId };

    /// <summary>Reads a path.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The path; null when the text is none or names a kind that does not exist. Whether there is such a field,
    /// <see cref="SheetFields"/> says.</returns>
    public static SheetPath? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength)
            return null;
        var end = text.LastIndexOf('/');
        if (end < 0)
            return Own(text);
        var field = text[(end + 1)..];
        // A plan's id may hold a slash of its own.
        if (text.StartsWith("plans/", StringComparison.Ordinal))
            return end > "plans/".Length ? Plan(text["plans/".Length..end], field) : null;
        return text.Split('/') switch
        {
            ["contacts", var kind, var slot, _] when ContactKinds.TryGetValue(kind, out var contact) && SlotOf(slot) is { } place =>
                Contact(contact, place, field),
            ["links", var kind, var slot, _] when LinkKinds.TryGetValue(kind, out var link) && SlotOf(slot) is { } place =>
                Link(link, place, field),
            _ => null,
        };
    }

    /// <summary>The path as it is kept.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Area is SheetArea.Own ? Field : $"{Group}/{Field}";

    private static int? SlotOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var slot) && slot is > 0 and <= MostSlots && text[0] is not '0'
            ? slot
            : null;

    private static ImmutableDictionary<string, T> Names<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToImmutableDictionary(kind => Camel(kind.ToString()), StringComparer.Ordinal);

    private static string Camel(string name) => name.Length is 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static string Number(int slot) => slot.ToString(CultureInfo.InvariantCulture);
}
