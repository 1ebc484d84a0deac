using SupportRouting.Data.Routing;

namespace SupportRouting.Data.Tickets;

/// <summary>Who does something to a ticket, and on whose behalf.</summary>
public sealed record TicketActor(Guid? Id, string Name, RecordReader Reader)
{
    public bool IsStaff => Reader.ResellerTenantId is null;
}
