using SupportRouting.Data.Notices;

namespace SupportRouting.Web.Api.Notices;

/// <summary>Turns service notices into what the API sends.</summary>
internal static class NoticeBodies
{
    public static NoticeBody Body(NoticeDetails notice, DateTimeOffset now) => new(
        notice.Number, notice.Kind, notice.Severity, notice.PhaseAt(now), notice.Scope, notice.OfferKey, notice.PublisherCode, notice.Title, notice.Text,
        notice.Language, notice.From, notice.Until, notice.Link);
}
