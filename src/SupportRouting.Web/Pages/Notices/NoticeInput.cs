using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Pages.Tickets;

namespace SupportRouting.Web.Pages.Notices;

/// <summary>The form of a service notice as it was sent. Everything is text, so that a wrong value comes back as it was.</summary>
public sealed record NoticeInput
{
    public string? Kind { get; init; }

    public string? Severity { get; init; }

    public string? Scope { get; init; }

    public string? Covered { get; init; }

    /// <summary>The record picked among those that may be meant.</summary>
    public string? Pick { get; init; }

    /// <summary>The text those were looked for by.</summary>
    public string? PickFor { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Language { get; init; }

    public string? From { get; init; }

    public string? Until { get; init; }

    public string? Link { get; init; }

    public static NoticeInput Of(ServiceNotice notice, DeskTime desk) => new()
    {
        Kind = FactNames.Name(notice.Kind),
        Severity = FactNames.Name(notice.Severity),
        Scope = FactNames.Name(notice.Scope),
        Covered = notice.Covered,
        Title = notice.Title,
        Text = notice.Text,
        Language = notice.Language,
        From = DueField.Write(notice.From, desk),
        Until = DueField.Write(notice.Until, desk),
        Link = notice.Link,
    };

    /// <param name="before">What the form began with: a moment that is still shown as it was keeps its seconds.</param>
    /// <param name="desk">Whose clock the form goes by.</param>
    /// <returns>What is meant, and the fields that mean nothing.</returns>
    public (ServiceNotice Notice, IReadOnlyList<string> Wrong) Read(ServiceNotice? before, DeskTime desk)
    {
        var wrong = new List<string>();
        var picked = !string.IsNullOrEmpty(Pick) && PickFor == Covered ? Pick : Covered;
        return (NoticeRules.Clean(new ServiceNotice
        {
            Kind = Choice<NoticeKind>(nameof(Kind), Kind, wrong),
            Severity = Choice<NoticeSeverity>(nameof(Severity), Severity, wrong),
            Scope = Choice<NoticeScope>(nameof(Scope), Scope, wrong),
            Covered = picked,
            Title = Title ?? "",
            Text = Text ?? "",
            Language = Language ?? "",
            From = Moment(nameof(From), From, before?.From, desk, wrong) ?? before?.From ?? DateTimeOffset.UnixEpoch.AddYears(40),
            Until = string.IsNullOrWhiteSpace(Until) ? null : Moment(nameof(Until), Until, before?.Until, desk, wrong),
            Link = Link,
        }), wrong);
    }

    private static T Choice<T>(string field, string? text, List<string> wrong)
        where T : struct, Enum
    {
        if (!FactNames.TryRead<T>(text, out var value))
            wrong.Add(field);
        return value;
    }

    private static DateTimeOffset? Moment(string field, string? text, DateTimeOffset? before, DeskTime desk, List<string> wrong)
    {
        if (before is not null && text == DueField.Write(before, desk))
            return before;
        if (DueField.Read(text, desk) is { } moment)
            return moment;
        wrong.Add(field);
        return null;
    }
}
