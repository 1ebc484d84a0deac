using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Tickets;

namespace SupportRouting.Data.PostgreSql;

/// <summary>What only PostgreSQL has: trigram indexes for searching by half a name, and xmin as row version.</summary>
internal static class PostgreSqlOfferModel
{
    public static void UseTrigramSearch(this ModelBuilder builder)
    {
        builder.Entity<OfferRecord>().HasIndex(o => o.SearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.Entity<TicketRecord>().HasIndex(t => t.SearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.Entity<TicketRecord>().HasIndex(t => t.StaffSearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.Entity<CustomerRecord>().HasIndex(c => c.SearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
    }

    public static void UseRowVersions(this ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(IEdited))).ToList())
            builder.Entity(type.ClrType).Property<uint>("Version").IsRowVersion();
    }
}
