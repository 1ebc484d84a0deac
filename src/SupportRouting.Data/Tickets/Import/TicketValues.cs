using SupportRouting.Data.Import;
using SupportRouting.Data.Partners.Import;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Import;

/// <summary>Values of one row; what cannot be taken is left out and mentioned.</summary>
internal sealed class TicketValues(List<RowNote> notes, Func<string, string?> cell)
{
    private static readonly char[] BetweenTags = [',', ';', ' ', '|'];
    private static readonly string[] Languages = ["en", "it", "es", "pl"];

    public string? Text(string field) => cell(field);

    public void NotKnown(string field, string text) => notes.Add(new RowNote(field, $"{EstateValues.Quoted(text)} is not known here; counts as none"));

    public T? Word<T>(string field, Func<string, T?> read)
        where T : struct
    {
        if (cell(field) is not { } text)
            return null;
        var value = read(text);
        if (value is null)
            NotKnown(field, text);
        return value;
    }

    public T? Id<T>(string field, Func<string, T?> read)
        where T : class
    {
        if (cell(field) is not { } text)
            return null;
        var value = read(text);
        if (value is null)
            NotKnown(field, text);
        return value;
    }

    public string? ExternalId()
    {
        var id = cell(TicketColumns.ExternalId);
        return EstateValues.Text(id, TicketLimits.Reference, TicketColumns.ExternalId, notes);
    }

    public DateTimeOffset? Moment(string field) => EstateValues.Moment(cell(field), field, notes);

    /// <summary>Some desks write name and address into one column, some the address where the name should be.</summary>
    public (string? Name, string? Email) Person()
    {
        var (name, email) = (cell(TicketColumns.AskerName), cell(TicketColumns.AskerEmail));
        if (name is not null && name.LastIndexOf('<') is var open and >= 0 && name.EndsWith('>'))
            (name, email) = (name[..open].Trim(' ', '"'), email ?? name[(open + 1)..^1]);
        if (email is null && EmailAddress.Parse(name).Value is not null)
            (name, email) = (null, name);
        var address = EmailAddress.Parse(email).Value?.Text;
        if (email is not null && address is null)
            notes.Add(new RowNote(TicketColumns.AskerEmail, $"{EstateValues.Quoted(email)} is no e-mail address; left out"));
        return (EstateValues.Text(name is { Length: > 0 } ? name : null, TicketLimits.Name, TicketColumns.AskerName, notes), address);
    }

    public IReadOnlyList<string> Tags() =>
    [
        .. (cell(TicketColumns.Tags) ?? "").Split(BetweenTags, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(tag => StorableText.Cut(tag, TicketLimits.Tag)).Distinct(StringComparer.Ordinal).Take(TicketLimits.Tags),
    ];

    public string? Language()
    {
        if (cell(TicketColumns.Language) is not { } text)
            return null;
        var code = text.Split('-', '_')[0].ToLowerInvariant();
        if (Languages.Contains(code, StringComparer.Ordinal))
            return code;
        NotKnown(TicketColumns.Language, text);
        return null;
    }
}
