using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Partners;

namespace SupportRouting.Web.Pages.Ask;

/// <summary>Which kinds of partner the operator's own tenants are: who can ask follows from it.</summary>
public sealed class OperatorKinds(PortalDbContext db)
{
    public async Task<AskReader> ReaderAsync(CancellationToken cancel)
    {
        var kinds = await db.Partners.Where(partner => partner.IsOurs).Select(partner => partner.Kind).Distinct().ToListAsync(cancel);
        // Until our tenants are known nothing is left out.
        return AskReader.ForStaff(
            kinds.Count == 0 || kinds.Contains(PartnerKind.DirectBill),
            kinds.Count == 0 || kinds.Contains(PartnerKind.IndirectProvider));
    }
}
