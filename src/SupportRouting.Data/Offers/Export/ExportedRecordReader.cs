using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Export;

/// <summary>Puts one record of an exported file together, field by field; each that is wrong is named.</summary>
internal sealed class ExportedRecordReader
{
    private readonly string _row;
    private readonly string _kindText;
    private readonly string _idText;
    private readonly string? _publisher;
    private readonly RecordKind? _kind;
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hand = new(StringComparer.Ordinal);
    private readonly List<RowNote> _problems = [];

    public ExportedRecordReader(string row, string kind, string id, string? publisher)
    {
        (_row, _kindText, _idText, _publisher) = (row, kind, id, publisher?.ToLowerInvariant());
        _kind = kind switch { ExportFormat.PublisherRecord => RecordKind.Publisher, ExportFormat.OfferRecord => RecordKind.Offer, _ => null };
        if (_kind is null)
            _problems.Add(new RowNote(ExportFormat.Record, "is no kind of record: publisher or offer"));
    }

    public bool Is(string kind, string id) => kind == _kindText && id == _idText;

    public void Refuse(string field, string reason) => _problems.Add(new RowNote(field, reason));

    public void Add(string path, string value, bool isByHand)
    {
        if (_kind is not { } kind)
            return;
        if (SheetPath.Parse(path) is not { PlanId: null or { Length: <= OfferLimits.ExternalId } } parsed || SheetFields.Find(kind, parsed) is not { } field)
        {
            Refuse(StorableText.Cut(path, SheetPath.MaxLength), "is no field of such a record");
            return;
        }

        var (kept, problem) = ExportedValue.Check(field, value);
        if (problem is not null)
            Refuse(path, problem);
        if (!_values.TryAdd(path, kept))
            Refuse(path, "is given twice");
        if (isByHand)
            _hand.Add(path);
    }

    public void Mark(string path)
    {
        if (_kind is { } kind && SheetFields.Find(kind, path) is null)
            Refuse(StorableText.Cut(path, SheetPath.MaxLength), "is no field of such a record");
        else
            _hand.Add(path);
    }

    public ParsedRow<ExportedRecord> Finish()
    {
        if (_problems.Count is 0 && _kind is { } kind && Id(kind) is { } id)
        {
            var sheet = Whole(kind);
            if (_problems.Count is 0)
                return ParsedRow.Good(_row, new ExportedRecord(kind, id, kind is RecordKind.Offer ? _publisher : null, sheet, _hand));
        }

        return ParsedRow.Bad<ExportedRecord>(_row, [.. _problems]);
    }

    private string? Id(RecordKind kind)
    {
        var offer = kind is RecordKind.Offer;
        if (offer && !OfferId.IsPublisher(_publisher))
            Refuse(ExportFormat.Publisher, _publisher is null or "" ? "is missing" : $"'{StorableText.Cut(_publisher, 60)}' is no publisher id");
        if (!offer && OfferId.IsPublisher(_idText))
            return _idText.ToLowerInvariant();
        var dot = _idText.IndexOf('.', StringComparison.Ordinal);
        if (offer && dot > 0 && OfferId.From(_idText[..dot], _idText[(dot + 1)..]).Value is { } id)
            return id.ToString();
        Refuse(ExportFormat.Id, offer ? $"'{StorableText.Cut(_idText, 60)}' is no offer id (publisher.offer)" : $"'{StorableText.Cut(_idText, 60)}' is no publisher id");
        return null;
    }

    private RecordSheet Whole(RecordKind kind)
    {
        var sheet = RecordSheet.Of(_values);
        foreach (var field in (kind is RecordKind.Offer ? SheetFields.OfOffer : SheetFields.OfPublisher).Where(f => f.IsRequired && sheet[f.Name] is null))
            Refuse(field.Name, "is missing");
        foreach (var part in sheet.Values.Keys.Select(SheetPath.Parse).OfType<SheetPath>().Where(p => p.Area is not SheetArea.Own)
            .GroupBy(p => p.Group, StringComparer.Ordinal).Select(g => g.ToList()))
        {
            var group = part[0].Group;
            if (part[0].Area is SheetArea.Contact && part.TrueForAll(p => IsAside(p.Field)))
                Refuse(group, "says nothing of whom to reach");
            else if (Needed(part[0].Area) is { } needed && sheet[$"{group}/{needed}"] is null)
                Refuse($"{group}/{needed}", "is missing");
            if (sheet[$"{group}/source"] is null)
                sheet = sheet.With([new FieldChange($"{group}/source", null, SheetValue.Name(OfferFormat.Portal))]);
        }

        return sheet;
    }

    // Without these there is no such part, whatever else is said of it.
    private static string? Needed(SheetArea area) => area switch { SheetArea.Link => "url", SheetArea.Plan => "position", _ => null };

    private static bool IsAside(string field) => field is "source" or "mayBePassedOn" || field.StartsWith("confirmed", StringComparison.Ordinal);
}
