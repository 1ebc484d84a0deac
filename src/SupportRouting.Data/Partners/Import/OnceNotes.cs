using SupportRouting.Data.Import;

namespace SupportRouting.Data.Partners.Import;

/// <summary>Notes that would be the same for many rows; each is made for the first of them only.</summary>
internal sealed class OnceNotes
{
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    public void Add(List<RowNote> notes, string field, string reason)
    {
        if (_said.Add(reason))
            notes.Add(EstateValues.Note(field, reason));
    }
}
