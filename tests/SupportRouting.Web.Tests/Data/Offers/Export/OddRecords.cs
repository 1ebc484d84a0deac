using SupportRouting.Data.Offers.Export;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Web.Tests.Data.Offers.Export;

/// <summary>Records with every kind of field and values that files tend to lose; the same for the same seed.</summary>
internal sealed class OddRecords(int seed)
{
    private static readonly string[] Odd =
    [
        "two\nlines", "two\r\nlines", "a\rreturn", "a \"quote\"", "\"", "a,b;c\td", "=1+1", "+39 010 555 0112", "-5", "@home", "'apostrophe", "''", "'=x", "  =x", " before", "after ",
        "\ttab", "🧯 emoji 👩‍🚒", "עברית", "\u202Eturned", "line\u2028separator", "null", "true", "Żółć", "e\u0301", "{\"a\":[1]}", "<b>&amp;", "\\n", "000123", "1e5", "\u00A0",
    ];

    private static readonly string[] PlanIds = ["gold", "a/b", "=plan", "p,q", "Größe", "free trial", "0"];
    private static readonly int[] Slots = [1, 2, 4, 999];

    private readonly Random _random = new(seed);

    /// <summary>Publishers, some of them without offers, then offers, in the order of their ids.</summary>
    public IReadOnlyList<ExportedRecord> Make(int publishers, int offers) =>
    [
        .. Enumerable.Range(0, publishers).Select(i => Record(RecordKind.Publisher, $"publisher-{i:D3}", null)),
        .. Enumerable.Range(0, offers).Select(i => $"publisher-{i % Math.Max(1, publishers - 1):D3}").Select((publisher, i) => Record(RecordKind.Offer, $"{publisher}.offer.{i:D3}", publisher))
            .OrderBy(record => record.Id, StringComparer.Ordinal),
    ];

    private ExportedRecord Record(RecordKind kind, string id, string? publisher)
    {
        var fields = new List<KeyValuePair<string, string?>>();
        Own(fields, kind is RecordKind.Offer ? SheetFields.OfOffer : SheetFields.OfPublisher);
        foreach (var contact in Enum.GetValues<OfferContactKind>())
            Parts(fields, slot => SheetPath.Contact(contact, slot, "name").Group, SheetFields.OfContact, "name");
        foreach (var link in Enum.GetValues<OfferLinkKind>())
            Parts(fields, slot => SheetPath.Link(link, slot, "url").Group, SheetFields.OfLink, "url");
        if (kind is RecordKind.Offer)
            Plans(fields);
        var sheet = RecordSheet.Of(fields);
        var hand = sheet.Values.Keys.Where(_ => _random.Next(10) is 0).Append(kind is RecordKind.Offer ? "summary" : "notes").ToHashSet(StringComparer.Ordinal);
        return new ExportedRecord(kind, id, publisher, sheet, hand);
    }

    private void Own(List<KeyValuePair<string, string?>> fields, IEnumerable<SheetField> all)
    {
        foreach (var field in all.Where(f => f.IsRequired || f.Name is "asOf" || _random.Next(3) > 0))
            fields.Add(new(field.Name, Value(field)));
    }

    private void Parts(List<KeyValuePair<string, string?>> fields, Func<int, string> group, IReadOnlyList<SheetField> all, string needed)
    {
        foreach (var slot in Slots.Where(_ => _random.Next(6) is 0))
        {
            foreach (var field in all.Where(f => f.Name is "source" || f.Name == needed || _random.Next(3) > 0))
                fields.Add(new($"{group(slot)}/{field.Name}", Value(field)));
        }
    }

    // Now and then a plan is nothing but its id.
    private void Plans(List<KeyValuePair<string, string?>> fields)
    {
        foreach (var plan in PlanIds.Where(_ => _random.Next(3) is 0))
        {
            foreach (var field in SheetFields.OfPlan.Where(f => f.Name is "source" or "position" || _random.Next(2) is 0))
                fields.Add(new(SheetPath.Plan(plan, field.Name).ToString(), Value(field)));
        }
    }

    private string Value(SheetField field) => field.Kind switch
    {
        FieldKind.Flag => field.IsOpen && _random.Next(2) is 0 ? "false" : "true",
        FieldKind.Choice when field.Name is "source" => Pick(["portal", "table", "contactList", "catalogue", "submissionApi", "productIngestion"]),
        FieldKind.Choice => Pick([.. field.Choices.Where(choice => choice is not "unknown")]),
        FieldKind.Moment => $"20{_random.Next(10, 30)}-0{_random.Next(1, 10)}-1{_random.Next(0, 10)}T0{_random.Next(0, 10)}:00:59.{_random.Next(0, 1_000_000):D6}Z",
        FieldKind.Number => _random.Next(0, 500).ToString(System.Globalization.CultureInfo.InvariantCulture),
        FieldKind.Link => "https://lantern.example/" + new string('x', Pick([1, 30, WebLink.MaxLength - 24])),
        FieldKind.Pattern => @"INC[0-9]{5,9}",
        _ when field.Name is "spellings" => string.Join('\n', new[] { "Lantern", "LANTERN srl", "=Lantern", "'Lantern" }.Where(_ => _random.Next(2) is 0).Append("Latarnia").Order(StringComparer.Ordinal)),
        _ => Text(field.MaxLength),
    };

    private string Text(int most)
    {
        var text = string.Concat(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(Odd)));
        if (_random.Next(20) is 0)
            text = string.Concat(Enumerable.Repeat(text + "a", most));
        return text.Length <= most ? text : text[..most].TrimEnd([.. text.Where(char.IsSurrogate)]) is { Length: > 0 } cut ? cut : "x";
    }

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
