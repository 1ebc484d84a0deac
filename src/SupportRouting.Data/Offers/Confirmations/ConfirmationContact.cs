using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Confirmations;

/// <summary>A contact as its publisher sees it: what it may look at and change, and nothing else of the record.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Slot">Its place among those of its kind.</param>
/// <param name="Values">Its fields that have a value.</param>
public sealed record ConfirmationContact(OfferContactKind Kind, int Slot, ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>The fields a publisher may look at and change. Whether a customer is told of a contact is ours to decide.</summary>
    public static ImmutableArray<SheetField> Fields { get; } =
        [.. SheetFields.OfContact.Where(field => field is { IsEditable: true, Kind: not FieldKind.Flag })];

    public string Group => SheetPath.Contact(Kind, Slot, "").Group;

    public bool IsThere => Values.Count > 0;

    /// <summary>What the page showed, carried by its form: whoever looks at an old one is asked to look again.</summary>
    public string Seen => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Values.Select(v => $"{v.Key}={v.Value}")))));

    public string? this[string field] => Values.GetValueOrDefault(field);

    public string Path(string field) => SheetPath.Contact(Kind, Slot, field).ToString();

    /// <summary>The contacts of a record in the order of the page.</summary>
    public static IReadOnlyList<ConfirmationContact> Of(RecordKind kind, RecordSheet sheet) =>
    [
        .. sheet.Values.Select(value => (Path: SheetPath.Parse(value.Key), value.Value))
            .Where(value => value.Path is { Area: SheetArea.Contact } && SheetFields.Find(kind, value.Path) is { } field && Fields.Contains(field))
            .GroupBy(value => (Kind: value.Path?.ContactKind ?? default, Slot: value.Path?.Slot ?? 0))
            .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Slot)
            .Select(group => new ConfirmationContact(group.Key.Kind, group.Key.Slot,
                group.ToImmutableSortedDictionary(value => value.Path?.Field ?? "", value => value.Value, StringComparer.Ordinal))),
    ];

    /// <summary>The contacts of a record, and an empty one for each kind it has none of.</summary>
    public static IReadOnlyList<ConfirmationContact> WithMissing(RecordKind kind, RecordSheet sheet)
    {
        var there = Of(kind, sheet);
        return
        [
            .. there,
            .. Enum.GetValues<OfferContactKind>().Where(some => there.All(contact => contact.Kind != some))
                .Select(some => new ConfirmationContact(some, 1, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal))),
        ];
    }
}
