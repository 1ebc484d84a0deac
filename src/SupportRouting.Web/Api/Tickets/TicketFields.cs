using System.Globalization;
using System.Text.Json;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Api.Decisions;

namespace SupportRouting.Web.Api.Tickets;

/// <summary>Reads the fields a ticket has besides those of a question; every one that is wrong is named.</summary>
internal sealed class TicketFields(JsonElement body, FieldErrors errors)
{
    public bool Has(string name) => body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out _);

    public string? Text(string name, int most, bool isNeeded = false)
    {
        var text = StringAt(body, name, name);
        if (string.IsNullOrWhiteSpace(text))
        {
            if (isNeeded || text is not null)
                errors.Add(name, isNeeded && text is null ? "Is required." : "Is empty.");
            return null;
        }

        if (text.Length > most)
            errors.Add(name, $"Has {text.Length} characters; at most {most} are allowed.");
        return text;
    }

    public T? Choice<T>(string name, params IReadOnlyCollection<T> allowed)
        where T : struct, Enum
    {
        if (StringAt(body, name, name) is not { } text)
            return null;
        if (FactNames.TryRead<T>(text, out var value) && (allowed.Count is 0 || allowed.Contains(value)))
            return value;
        errors.Add(name, $"Is not known; allowed: {string.Join(", ", (allowed.Count is 0 ? Enum.GetValues<T>() : allowed).Select(FactNames.Name))}.");
        return null;
    }

    public DateTimeOffset? Moment(string name)
    {
        if (StringAt(body, name, name) is not { } text)
            return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
            return moment;
        errors.Add(name, "Must be a moment as ISO 8601 has it, such as 2026-03-02T09:00:00Z.");
        return null;
    }

    public Guid? Id(string name)
    {
        if (StringAt(body, name, name) is not { } text)
            return null;
        if (Guid.TryParse(text, CultureInfo.InvariantCulture, out var id))
            return id;
        errors.Add(name, "Must be a GUID.");
        return null;
    }

    public IReadOnlyList<string> Tags(string name)
    {
        if (!Has(name) || body.GetProperty(name) is not { ValueKind: not JsonValueKind.Null } list)
            return [];
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > TicketLimits.Tags)
        {
            errors.Add(name, $"Must be a list of at most {TicketLimits.Tags} words.");
            return [];
        }

        return [.. list.EnumerateArray().Select((tag, index) => Tag(tag, $"{name}[{index}]")).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    public (string? Name, string? Email) Person(string name)
    {
        if (!Has(name) || body.GetProperty(name) is not { ValueKind: not JsonValueKind.Null } person)
            return (null, null);
        if (person.ValueKind != JsonValueKind.Object)
        {
            errors.Add(name, "Must be an object with name and email.");
            return (null, null);
        }

        foreach (var other in person.EnumerateObject().Select(property => property.Name).Where(other => other is not ("name" or "email")))
            errors.Add($"{name}.{other}", "Is not known here; allowed: name, email.");
        var called = StringAt(person, "name", $"{name}.name")?.Trim();
        if (called?.Length > TicketLimits.Name)
            errors.Add($"{name}.name", $"Has {called.Length} characters; at most {TicketLimits.Name} are allowed.");
        var email = StringAt(person, "email", $"{name}.email");
        if (email is not null && EmailAddress.Parse(email).Problem is not null)
            errors.Add($"{name}.email", "Is no e-mail address.");
        return (called is { Length: > 0 } ? called : null, EmailAddress.Parse(email).Value?.Text);
    }

    private string? Tag(JsonElement tag, string path)
    {
        var text = StringOf(tag, path)?.Trim();
        if (text is { Length: > 0 and <= TicketLimits.Tag } && !text.Any(char.IsWhiteSpace))
            return text;
        errors.Add(path, $"Must be one word of at most {TicketLimits.Tag} characters.");
        return null;
    }

    private string? StringAt(JsonElement of, string name, string path) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) ? StringOf(value, path) : null;

    // Half a surrogate pair passes as JSON and fails only when it is read as text; a null character fails in the database.
    private string? StringOf(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        try
        {
            if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !text.Contains('\0', StringComparison.Ordinal))
                return text;
            errors.Add(path, "Must be a text without null characters.");
        }
        catch (InvalidOperationException)
        {
            errors.Add(path, "Holds text that is not valid Unicode.");
        }

        return null;
    }
}
