using System.Globalization;
using SupportRouting.Data.Partners.Support;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.Admin.Support;

/// <summary>The form of a setting as it was sent. Everything is text, so that a wrong value comes back as it was.</summary>
public sealed record SupportInput
{
    private const string Days = "yyyy-MM-dd";

    public string? Scope { get; init; }

    /// <summary>The offer or publisher: its id, or a part of its name.</summary>
    public string? About { get; init; }

    /// <summary>The record picked among those that may be meant.</summary>
    public string? Pick { get; init; }

    /// <summary>The text those were looked for by.</summary>
    public string? PickFor { get; init; }

    public string? By { get; init; }

    public string? From { get; init; }

    public string? Until { get; init; }

    public string? Reason { get; init; }

    /// <summary>What was stored when the person began.</summary>
    public string? Seen { get; init; }

    /// <summary>What was filled in when the person was shown what it would do.</summary>
    public string? Shown { get; init; }

    /// <summary>When that was.</summary>
    public string? ShownAt { get; init; }

    /// <summary>Only tickets older than this one are looked at.</summary>
    public string? Before { get; init; }

    /// <summary>How many tickets would move, as it was shown.</summary>
    public int Moves { get; init; }

    /// <summary>Whether the tickets that would move are routed again.</summary>
    public bool Again { get; init; }

    public TechnicalSupportScope? ScopeRead => FactNames.TryRead<TechnicalSupportScope>(Scope, out var scope) ? scope : null;

    /// <summary>The id or name to look for: what was picked, as long as it still answers what is typed.</summary>
    public string Wanted => (!string.IsNullOrEmpty(Pick) && PickFor == About ? Pick : About)?.Trim() ?? "";

    public long? BeforeRead => long.TryParse(Before, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>When the person saw what would change; nothing that happened to a ticket was seen where the form does not say.</summary>
    public DateTimeOffset ShownAtRead =>
        DateTimeOffset.TryParse(ShownAt, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : DateTimeOffset.MinValue;

    /// <summary>All that what would change depends on.</summary>
    public string Sign(SupportChange change) => string.Join(' ', change.IsAway, change.IsNone, Scope, Wanted, By, From, Until, Before);

    public static SupportInput Of(SupportTerms terms) => new()
    {
        By = FactNames.Name(terms.By),
        From = Write(terms.From),
        Until = Write(terms.Until),
        Seen = terms.Write(),
    };

    /// <returns>What is meant, and the fields that mean nothing.</returns>
    public (SupportTerms Terms, IReadOnlyList<string> Wrong) Read()
    {
        var by = FactNames.TryRead<TechnicalSupportBy>(By, out var named) ? named : TechnicalSupportBy.Unknown;
        (string Name, string? Text)[] days = [(nameof(From), From), (nameof(Until), Until)];
        return (
            new SupportTerms(by, Day(From), Day(Until)),
            [.. days.Where(day => !string.IsNullOrWhiteSpace(day.Text) && Day(day.Text) is null).Select(day => day.Name)]);
    }

    public static string? Write(DateOnly? day) => day?.ToString(Days, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
