using System.Globalization;
using SupportRouting.Data.Notices;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Text;

/// <summary>Service notices in the language of the page.</summary>
public static class NoticeWords
{
    public static string Of(NoticeKind kind) => Named("Kind", kind.ToString());

    public static string Of(NoticeSeverity severity) => Named("Severity", severity.ToString());

    public static string Hint(NoticeSeverity severity) => Named("SeverityHint", severity.ToString());

    public static string Of(NoticeScope scope) => Named("Scope", scope.ToString());

    public static string Of(NoticePhase phase) => Named("Phase", phase.ToString());

    public static string Empty(NoticePhase phase) => Named("Empty", phase.ToString());

    public static string Icon(NoticeKind kind) => kind is NoticeKind.Maintenance ? "tool" : "alert-octagon";

    /// <summary>Which products it covers; an offer is named by its own title.</summary>
    public static string Covers(NoticeDetails notice) => notice.Scope switch
    {
        NoticeScope.Offer => notice.OfferTitle ?? "",
        NoticeScope.Publisher => Words.Fill(NoticesText.CoversPublisher, notice.PublisherName ?? ""),
        NoticeScope.Everything => NoticesText.CoversEverything,
        _ => NoticesText.ScopeMicrosoft,
    };

    /// <summary>From when until when, by the clock of the desk.</summary>
    public static string When(NoticeDetails notice, DateTimeOffset now, DeskTime desk) => (notice.Until, notice.PhaseAt(now)) switch
    {
        ({ } until, NoticePhase.Over) => Words.Fill(NoticesText.Ended, TicketEntryWords.Moment(until, desk)),
        ({ } until, _) => Words.Fill(NoticesText.StartsUntil, Time(notice.From, desk), TicketEntryWords.Moment(until, desk)),
        _ => Words.Fill(NoticesText.Starts, TicketEntryWords.Moment(notice.From, desk)),
    };

    /// <summary>What a field is called.</summary>
    public static string Field(string name, DeskTime desk) => name is nameof(ServiceNotice.From) or nameof(ServiceNotice.Until)
        ? Words.Fill(Named("", name), desk.Name)
        : Named("", name);

    /// <summary>What stands in a field of the history, in words.</summary>
    public static string Value(string field, string? value, DeskTime desk) => field switch
    {
        _ when value is null => NoticesText.Empty,
        nameof(ServiceNotice.Kind) when Read<NoticeKind>(value) is { } kind => Of(kind),
        nameof(ServiceNotice.Severity) when Read<NoticeSeverity>(value) is { } severity => Of(severity),
        nameof(ServiceNotice.Scope) when Read<NoticeScope>(value) is { } scope => Of(scope),
        nameof(ServiceNotice.Language) => Array.Find(PortalLanguage.All, language => language.Code == value)?.Name ?? value,
        nameof(ServiceNotice.From) or nameof(ServiceNotice.Until) when DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var moment) =>
            TicketEntryWords.Moment(moment, desk),
        _ => value,
    };

    private static T? Read<T>(string value)
        where T : struct, Enum => Domain.Routing.FactNames.TryRead<T>(value, out var member) ? member : null;

    private static string Time(DateTimeOffset moment, DeskTime desk) => desk.Show(moment).ToString("g", CultureInfo.CurrentCulture);

    private static string Named(string prefix, string name) => NoticesText.ResourceManager.GetString(prefix + name, CultureInfo.CurrentUICulture) ?? "";
}
