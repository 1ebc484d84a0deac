using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Partners;

/// <summary>Reads who gives technical support for a product, by the setting that counts today.</summary>
public sealed class ReadTechnicalSupport(PortalDbContext db, TimeProvider time)
{
    /// <returns>The narrowest setting that holds today; null when none does.</returns>
    public async Task<TechnicalSupportSetting?> ForAsync(Guid publisher, Guid? offer, CancellationToken cancel)
    {
        var records = await db.TechnicalSupport.AsNoTracking()
            .Where(t => (t.OfferId == null && t.PublisherId == null) || t.PublisherId == publisher || (offer != null && t.OfferId == offer))
            .ToListAsync(cancel);
        return TechnicalSupportSetting.Choose(records.Select(record => record.ToSetting()), TechnicalSupportSetting.DayOf(time.GetUtcNow()));
    }
}
