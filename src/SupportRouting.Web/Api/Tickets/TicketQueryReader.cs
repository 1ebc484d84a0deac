using System.Globalization;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Api.Decisions;

namespace SupportRouting.Web.Api.Tickets;

/// <summary>Reads values of a query; every one that is wrong is named.</summary>
internal sealed class TicketQueryReader(FieldErrors errors)
{
    public void RefuseForAskers(params IEnumerable<(string Name, string? Value)> values)
    {
        foreach (var (name, _) in values.Where(value => value.Value is not null))
            errors.Add(name, "Is for the operator's staff.");
    }

    public T? Choice<T>(string name, string? text, params IReadOnlyCollection<T> allowed)
        where T : struct, Enum
    {
        if (text is null)
            return null;
        if (FactNames.TryRead<T>(text, out var value) && (allowed.Count is 0 || allowed.Contains(value)))
            return value;
        errors.Add(name, $"Is not known; allowed: {string.Join(", ", (allowed.Count is 0 ? Enum.GetValues<T>() : allowed).Select(FactNames.Name))}.");
        return null;
    }

    public string? Text(string name, string? text, int most)
    {
        if (text?.Length > most || text?.Contains('\0', StringComparison.Ordinal) is true)
            errors.Add(name, $"At most {most} characters, none of them a null character.");
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    public Guid? Id(string name, string? text)
    {
        if (text is null)
            return null;
        if (Guid.TryParse(text, CultureInfo.InvariantCulture, out var id))
            return id;
        errors.Add(name, "Must be a GUID.");
        return null;
    }

    public string? Value(string name, string? text, Func<string, string?> read, string reason)
    {
        if (text is null)
            return null;
        var value = read(text);
        if (value is null)
            errors.Add(name, reason);
        return value;
    }
}
