using FluentValidation;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Api.Notices;

/// <summary>A publisher's or Microsoft's outage or maintenance.</summary>
/// <param name="Number">Names it everywhere.</param>
/// <param name="Kind">What it tells of.</param>
/// <param name="Severity">How much is affected.</param>
/// <param name="State">Whether it is to come, there, or over.</param>
/// <param name="Scope">Whose products it covers.</param>
/// <param name="OfferId"><c>publisher.offer</c>, where it covers one offer.</param>
/// <param name="PublisherId">The publisher, where it covers one offer or all of a publisher.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">Plain text with line breaks.</param>
/// <param name="Language">What title and text are written in.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends; null while nobody knows.</param>
/// <param name="Link">The publisher's or Microsoft's own page about it.</param>
public sealed record NoticeBody(
    long Number, NoticeKind Kind, NoticeSeverity Severity, NoticePhase State, NoticeScope Scope, string? OfferId, string? PublisherId, string Title, string Text,
    string Language, DateTimeOffset From, DateTimeOffset? Until, string? Link);

/// <summary>What is told. A change names only what becomes other.</summary>
public sealed record NoticeInputBody
{
    public NoticeKind? Kind { get; init; }

    public NoticeSeverity? Severity { get; init; }

    public NoticeScope? Scope { get; init; }

    /// <summary>With the scope offer: <c>publisher.offer</c>.</summary>
    public string? OfferId { get; init; }

    /// <summary>With the scope publisher.</summary>
    public string? PublisherId { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    /// <summary>en, it, es, pl.</summary>
    public string? Language { get; init; }

    /// <summary>Now, where a new notice does not say it.</summary>
    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>https only.</summary>
    public string? Link { get; init; }
}

/// <summary>Tickets to link.</summary>
public sealed record NoticeLinkBody
{
    /// <summary>SR-000123 or 123 each.</summary>
    public required IReadOnlyList<string> Tickets { get; init; }
}

/// <summary>What became of linking tickets.</summary>
/// <param name="Linked">Those that are part of the incident now and were not before.</param>
/// <param name="Left">Those that were left as they were.</param>
public sealed record NoticeTicketsBody(IReadOnlyList<string> Linked, IReadOnlyList<NoticeLeftTicket> Left);

/// <summary>A ticket that was left as it was.</summary>
/// <param name="Number">The ticket.</param>
/// <param name="Reason">Why: it is linked already, is not there, or is not open.</param>
public sealed record NoticeLeftTicket(string Number, BulkLeft Reason);

internal sealed class NoticeLinkBodyValidator : AbstractValidator<NoticeLinkBody>
{
    public NoticeLinkBodyValidator() => RuleFor(body => body.Tickets).Cascade(CascadeMode.Stop)
        .Must(tickets => tickets.Count is > 0 and <= LinkTickets.Most).WithMessage($"1 to {LinkTickets.Most} tickets.")
        .Must(tickets => tickets.All(text => TicketNumber.TryParse(text, out _))).WithMessage("Each must be a ticket's number, such as SR-000123.");
}
