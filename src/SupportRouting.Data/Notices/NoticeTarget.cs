using System.Linq.Expressions;
using SupportRouting.Domain.Offers.Notices;

namespace SupportRouting.Data.Notices;

/// <summary>A product as service notices cover it.</summary>
/// <param name="OfferId">The offer's row; null where only its publisher is known.</param>
/// <param name="PublisherId">The publisher's row.</param>
/// <param name="IsMicrosofts">Whether it is Microsoft's own.</param>
public sealed record NoticeTarget(Guid? OfferId, Guid? PublisherId, bool IsMicrosofts)
{
    /// <summary>Which notices cover the product and are not over; besides them the one a ticket is linked to.</summary>
    internal static Expression<Func<NoticeRecord, bool>> IsToldOf(NoticeTarget? target, long? linked, DateTimeOffset now)
    {
        var (offer, publisher, isMicrosofts) = target ?? new NoticeTarget(null, null, false);
        var isProduct = target is not null;
        return n => n.Number == linked || (isProduct && n.EndsAt > now && (
            n.Scope == NoticeScope.Everything
            || (n.Scope == NoticeScope.Microsoft && isMicrosofts)
            || (n.OfferId != null && n.OfferId == offer)
            || (n.PublisherId != null && n.PublisherId == publisher)));
    }
}
