using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Records;

/// <summary>One field of the form.</summary>
public sealed record SheetLine(SheetForm Form, SheetPath Path, SheetField Field)
{
    public string Name => SheetPost.FieldPrefix + Path;

    public string Id => IdOf(Path.ToString());

    public string? Text => Form.Text(Path);

    public string? Error => Form.Error(Path.ToString());

    public string Label => SheetWords.Label(Path);

    public bool HasFocus => Path.Area is not SheetArea.Own && Form.Added == Path.Group && Path.Field is ("name" or "title");

    /// <summary>What a newcomer would ask about the field; null where it is plain.</summary>
    public string? Hint => Field.Kind switch
    {
        FieldKind.Phone => RecordsText.HintPhone,
        FieldKind.Hours => RecordsText.HintHours,
        FieldKind.Languages => RecordsText.HintLanguages,
        FieldKind.Holidays => RecordsText.HintHolidays,
        FieldKind.Markets => RecordsText.HintMarkets,
        FieldKind.Pattern => RecordsText.HintReferencePattern,
        _ when Field.Name is "notes" => RecordsText.HintNotes,
        _ when Field.Name is "mayBePassedOn" => RecordsText.HintMayBePassedOn,
        _ => null,
    };

    public string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    public static string IdOf(string path) => "f-" + string.Concat(path.Select(c => char.IsAsciiLetterOrDigit(c) ? c.ToString() : $"_{(int)c:x}"));

    /// <summary>The values of a choice with their words; what was typed stands among them.</summary>
    public IEnumerable<(string Value, string Words)> Options()
    {
        yield return ("", Field.Name is "publisherKind" ? RecordsText.AsPublisher : SheetText.NotSaid);
        var known = (Field.Kind is FieldKind.Flag ? ["true", "false"] : Field.Choices.Where(choice => choice is not "unknown"))
            .Select(value => (value, Words: Field.Kind is FieldKind.Flag ? value is "true" ? SheetText.Yes : SheetText.No : SheetWords.Choice(Field.Name, value))).ToList();
        foreach (var (value, words) in known)
            yield return (value, known.Count(other => other.Words == words) > 1 ? $"{words} ({value})" : words);
        if (!string.IsNullOrEmpty(Text) && !known.Exists(option => option.value == Text))
            yield return (Text, Text);
    }
}
