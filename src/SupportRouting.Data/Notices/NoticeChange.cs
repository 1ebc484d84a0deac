using System.Globalization;
using System.Text.Json;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Notices;

/// <summary>A field of a service notice that became other than it was; null where it was or is empty.</summary>
public sealed record NoticeFieldChange(string Field, string? Before, string? After);

/// <summary>Who changed what of a service notice.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Fields">What; none for the first, when it was written.</param>
public sealed record NoticeChange(DateTimeOffset At, string By, IReadOnlyList<NoticeFieldChange> Fields);

/// <summary>What differs between two states of a service notice, field by field.</summary>
public static class NoticeDifference
{
    public static IReadOnlyList<NoticeFieldChange> Between(ServiceNotice before, ServiceNotice after) =>
    [
        .. Fields(before).Zip(Fields(after)).Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new NoticeFieldChange(pair.First.Name, pair.First.Value, pair.Second.Value)),
    ];

    /// <summary>What one person wants, with whatever it left as it was replaced by what is stored now.</summary>
    public static ServiceNotice Over(ServiceNotice mine, ServiceNotice before, ServiceNotice stored) => stored with
    {
        Kind = mine.Kind == before.Kind ? stored.Kind : mine.Kind,
        Severity = mine.Severity == before.Severity ? stored.Severity : mine.Severity,
        Scope = Covers(mine) == Covers(before) ? stored.Scope : mine.Scope,
        Covered = Covers(mine) == Covers(before) ? stored.Covered : mine.Covered,
        Title = mine.Title == before.Title ? stored.Title : mine.Title,
        Text = mine.Text == before.Text ? stored.Text : mine.Text,
        Language = mine.Language == before.Language ? stored.Language : mine.Language,
        From = mine.From == before.From ? stored.From : mine.From,
        Until = mine.Until == before.Until ? stored.Until : mine.Until,
        Link = mine.Link == before.Link ? stored.Link : mine.Link,
    };

    internal static string Write(IReadOnlyList<NoticeFieldChange> changes) => JsonSerializer.Serialize(changes);

    internal static IReadOnlyList<NoticeFieldChange> Read(string json) => JsonSerializer.Deserialize<IReadOnlyList<NoticeFieldChange>>(json) ?? [];

    private static (NoticeScope, string?) Covers(ServiceNotice notice) => (notice.Scope, notice.Covered);

    private static (string Name, string? Value)[] Fields(ServiceNotice notice) =>
    [
        (nameof(notice.Kind), FactNames.Name(notice.Kind)),
        (nameof(notice.Severity), FactNames.Name(notice.Severity)),
        (nameof(notice.Scope), FactNames.Name(notice.Scope)),
        (nameof(notice.Covered), notice.Covered),
        (nameof(notice.Title), notice.Title),
        (nameof(notice.Text), notice.Text),
        (nameof(notice.Language), notice.Language),
        (nameof(notice.From), Moment(notice.From)),
        (nameof(notice.Until), Moment(notice.Until)),
        (nameof(notice.Link), notice.Link),
    ];

    private static string? Moment(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
