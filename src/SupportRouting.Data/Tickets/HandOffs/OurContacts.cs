using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Routing;

namespace SupportRouting.Data.Tickets.HandOffs;

/// <summary>Finds how others reach us: by the tenant that serves the customer where it is one of ours, else by the first that says it.</summary>
internal static class OurContacts
{
    public static async Task<OurContact> OfAsync(PortalDbContext db, Answer? answer, TicketActor actor, CancellationToken cancel)
    {
        var serving = answer?.Serving.One is { IsOurs: true } one ? one.TenantId : Guid.Empty;
        var us = await db.Partners.AsNoTracking().Where(partner => partner.IsOurs)
            .OrderByDescending(partner => partner.TenantId == serving).ThenBy(partner => partner.SupportEmail == null).ThenBy(partner => partner.Name)
            .Select(partner => new { partner.Name, partner.SupportEmail, partner.SupportPhone }).FirstOrDefaultAsync(cancel);
        return new OurContact(us?.Name, actor.Name, us?.SupportEmail, us?.SupportPhone);
    }
}
