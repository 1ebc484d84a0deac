namespace SupportRouting.Web.Api.Decisions;

/// <summary>Field errors of a request, keyed by the field's path such as <c>[3].topic</c>.</summary>
public sealed class FieldErrors
{
    private readonly SortedDictionary<string, List<string>> _errors = new(StringComparer.Ordinal);

    public bool Any => _errors.Count > 0;

    public IEnumerable<string> Paths => _errors.Keys;

    public void Add(string path, string message)
    {
        if (!_errors.TryGetValue(path, out var messages))
            _errors.Add(path, messages = []);
        messages.Add(message);
    }

    public Dictionary<string, string[]> ToDictionary() =>
        _errors.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal);
}
