using System.Linq.Expressions;
using SupportRouting.Domain.Offers.Notices;

namespace SupportRouting.Data.Notices;

/// <summary>A service notice as everybody may read it.</summary>
public sealed record NoticeDetails
{
    internal static readonly Expression<Func<NoticeRecord, NoticeDetails>> Of = n => new NoticeDetails
    {
        Number = n.Number,
        Kind = n.Kind,
        Severity = n.Severity,
        Scope = n.Scope,
        OfferKey = n.Offer!.Key,
        OfferTitle = n.Offer!.Title,
        PublisherCode = n.Publisher!.Code ?? n.Offer!.Publisher!.Code,
        PublisherName = n.Publisher!.Name ?? n.Offer!.Publisher!.Name,
        Title = n.Title,
        Text = n.Text,
        Language = n.Language,
        From = n.From,
        Until = n.EndsAt == NoticeRecord.NoEnd ? null : n.EndsAt,
        Link = n.Link,
        Revision = n.Revision,
    };

    public required long Number { get; init; }

    public NoticeKind Kind { get; init; }

    public NoticeSeverity Severity { get; init; }

    public NoticeScope Scope { get; init; }

    /// <summary><c>publisher.offer</c>; null where it covers more than one offer.</summary>
    public string? OfferKey { get; init; }

    public string? OfferTitle { get; init; }

    public string? PublisherCode { get; init; }

    public string? PublisherName { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string Language { get; init; }

    public DateTimeOffset From { get; init; }

    public DateTimeOffset? Until { get; init; }

    public string? Link { get; init; }

    public int Revision { get; init; }

    public NoticePhase PhaseAt(DateTimeOffset moment) => ServiceNotice.PhaseAt(From, Until, moment);

    /// <summary>What people wrote, as they change it.</summary>
    public ServiceNotice Written => new()
    {
        Kind = Kind,
        Severity = Severity,
        Scope = Scope,
        Covered = Scope is NoticeScope.Offer ? OfferKey : Scope is NoticeScope.Publisher ? PublisherCode : null,
        Title = Title,
        Text = Text,
        Language = Language,
        From = From,
        Until = Until,
        Link = Link,
    };
}
