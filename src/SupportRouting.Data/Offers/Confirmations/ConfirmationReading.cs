using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Confirmations;

/// <summary>What a publisher's answers come to: contacts that are right, and fields it wants otherwise.</summary>
internal sealed class ConfirmationReading
{
    private readonly Dictionary<string, FieldProblem> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContactProblem> _contacts = new(StringComparer.Ordinal);

    public ConfirmationReading(RecordKind kind, RecordSheet sheet, IReadOnlyList<ContactAnswer> answers, string? words)
    {
        foreach (var contact in ConfirmationContact.WithMissing(kind, sheet))
        {
            if (answers.FirstOrDefault(answer => answer.Kind == contact.Kind && answer.Slot == contact.Slot) is { } answer)
                Read(contact, answer);
        }

        IsSilent = Right.Count is 0 && Changes.Count is 0 && words is null && _fields.Count is 0 && _contacts.Count is 0;
    }

    /// <summary>Contacts the publisher confirms as they are.</summary>
    public List<ConfirmationContact> Right { get; } = [];

    /// <summary>Each wanted change, with the whole contact where it comes or goes.</summary>
    public List<(FieldChange Change, string? Part)> Changes { get; } = [];

    public bool IsSilent { get; }

    public ConfirmationResult.Refused? Refused => _fields.Count is 0 && _contacts.Count is 0 && !IsSilent ? null : new(_fields, _contacts, IsSilent);

    private void Read(ConfirmationContact contact, ContactAnswer answer)
    {
        var problems = _fields.Count;
        var wanted = answer.Verdict is ContactVerdict.Gone ? Emptied(contact) : Changed(contact, answer);
        if (_fields.Count > problems)
            return;
        if (wanted.Count is 0 && answer.Verdict is ContactVerdict.None or ContactVerdict.Gone)
            return;
        if (answer.Seen != contact.Seen)
            _contacts[contact.Group] = ContactProblem.ChangedMeanwhile;
        else if (wanted.Count is 0 && answer.Verdict is ContactVerdict.Right && contact.IsThere)
            Right.Add(contact);
        else if (wanted.Count is 0)
            _contacts[contact.Group] = ContactProblem.NothingChanged;
        else if (answer.Verdict is not ContactVerdict.Gone && IsNothingLeft(contact, wanted))
            _contacts[contact.Group] = ContactProblem.NothingLeft;
        else
            Changes.AddRange(wanted.Select(change => (change, answer.Verdict is ContactVerdict.Gone || !contact.IsThere ? contact.Group : null)));
    }

    private static bool IsNothingLeft(ConfirmationContact contact, List<FieldChange> wanted) =>
        wanted.TrueForAll(change => change.After is null) && contact.Values.Count == wanted.Count;

    private static List<FieldChange> Emptied(ConfirmationContact contact) =>
        [.. contact.Values.Select(value => new FieldChange(contact.Path(value.Key), value.Value, null))];

    // A field nobody touched keeps what its source wrote, however odd.
    private List<FieldChange> Changed(ConfirmationContact contact, ContactAnswer answer)
    {
        var changes = new List<FieldChange>();
        foreach (var field in ConfirmationContact.Fields)
        {
            if (!answer.Fields.TryGetValue(field.Name, out var text) || Plain(text) == Plain(contact[field.Name]))
                continue;
            var check = FieldRules.Check(field, text);
            if (check.Problem is { } problem)
                _fields[contact.Path(field.Name)] = problem;
            else if (check.Value != contact[field.Name])
                changes.Add(new FieldChange(contact.Path(field.Name), contact[field.Name], check.Value));
        }

        return changes;
    }

    // As browsers send back what they were given.
    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("").Trim();
}
