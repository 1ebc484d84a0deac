namespace SupportRouting.Domain.Offers.Notices;

/// <summary>A field of a service notice that can be wrong.</summary>
public enum NoticeField : byte
{
    /// <summary>Which offer or publisher is covered.</summary>
    Covered,

    /// <summary>The title.</summary>
    Title,

    /// <summary>The text.</summary>
    Text,

    /// <summary>The language.</summary>
    Language,

    /// <summary>When it begins.</summary>
    From,

    /// <summary>When it ends.</summary>
    Until,

    /// <summary>The page about it.</summary>
    Link,
}

/// <summary>What is wrong with a field of a service notice.</summary>
public enum NoticeFault : byte
{
    /// <summary>It has to be given and is not.</summary>
    Missing,

    /// <summary>It is given, and this scope has none.</summary>
    NotWanted,

    /// <summary>Longer than the field may be.</summary>
    TooLong,

    /// <summary>It holds a character that no text has.</summary>
    Malformed,

    /// <summary>It ends before it begins.</summary>
    NotAfterFrom,

    /// <summary>Not a web address of the scheme https.</summary>
    NotHttps,
}

/// <summary>A field that is wrong, and in which way.</summary>
/// <param name="Field">The field.</param>
/// <param name="Fault">What is wrong.</param>
public sealed record NoticeProblem(NoticeField Field, NoticeFault Fault);

/// <summary>The rules of a service notice, the same for pages and programs.</summary>
public static class NoticeRules
{
    // Later than any real notice, and before the end of the calendars of both kinds of database.
    private static readonly DateTimeOffset LastMoment = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Looks for what is wrong.</summary>
    /// <param name="notice">The notice.</param>
    /// <returns>At most one problem of each field; none when all is well.</returns>
    public static IReadOnlyList<NoticeProblem> Check(ServiceNotice notice) =>
    [
        .. new (NoticeField Field, NoticeFault? Fault)[]
        {
            (NoticeField.Covered, CoveredFault(notice)),
            (NoticeField.Title, TextFault(notice.Title, NoticeLimits.Title, breaksLines: false)),
            (NoticeField.Text, TextFault(notice.Text, NoticeLimits.Text, breaksLines: true)),
            (NoticeField.Language, LanguageFault(notice.Language)),
            (NoticeField.From, notice.From >= LastMoment || notice.From.Year < 2000 ? NoticeFault.Malformed : null),
            (NoticeField.Until, notice.Until <= notice.From ? NoticeFault.NotAfterFrom : notice.Until >= LastMoment ? NoticeFault.Malformed : null),
            (NoticeField.Link, LinkFault(notice.Link)),
        }.Where(one => one.Fault is not null).Select(one => new NoticeProblem(one.Field, one.Fault ?? default)),
    ];

    /// <summary>The notice as it is kept: without outer white space, line ends of one kind, moments in UTC.</summary>
    /// <param name="notice">As it was written.</param>
    /// <returns>The same, tidied.</returns>
    public static ServiceNotice Clean(ServiceNotice notice) => notice with
    {
        Covered = OrNull(notice.Covered),
        Title = notice.Title.Trim(),
        Text = notice.Text.ReplaceLineEndings("\n").Trim(),
        Language = notice.Language.Trim().ToLowerInvariant(),
        From = notice.From.ToUniversalTime(),
        Until = notice.Until?.ToUniversalTime(),
        Link = WebLink.Parse(notice.Link).Value?.Text ?? OrNull(notice.Link),
    };

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static NoticeFault? CoveredFault(ServiceNotice notice) => (ServiceNotice.NamesARecord(notice.Scope), notice.Covered) switch
    {
        (true, null) => NoticeFault.Missing,
        (false, not null) => NoticeFault.NotWanted,
        _ => null,
    };

    private static NoticeFault? TextFault(string text, int most, bool breaksLines) =>
        string.IsNullOrWhiteSpace(text) ? NoticeFault.Missing
        : text.Length > most ? NoticeFault.TooLong
        : text.Any(letter => char.IsControl(letter) && !(breaksLines && letter is '\n' or '\t')) ? NoticeFault.Malformed
        : null;

    private static NoticeFault? LanguageFault(string language) =>
        language.Length is 0 ? NoticeFault.Missing
        : language.Length > NoticeLimits.Language || !language.All(letter => char.IsAsciiLetter(letter) || letter is '-') ? NoticeFault.Malformed
        : null;

    private static NoticeFault? LinkFault(string? link) => WebLink.Parse(link) switch
    {
        { Problem: ValueProblem.Empty } => null,
        { Problem: ValueProblem.TooLong } => NoticeFault.TooLong,
        { Value: { } address } when address.Text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) => null,
        _ => NoticeFault.NotHttps,
    };
}
