using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupportRouting.Data.Partners;

internal sealed class RelationshipTable : IEntityTypeConfiguration<RelationshipRecord>
{
    public void Configure(EntityTypeBuilder<RelationshipRecord> builder)
    {
        builder.ToTable("Relationships");
        builder.HasKey(r => new { r.ProviderTenantId, r.ResellerTenantId });
        builder.Property(r => r.State).HasMaxLength(PartnerLimits.State);
        builder.HasOne(r => r.Provider).WithMany().HasForeignKey(r => r.ProviderTenantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Reseller).WithMany().HasForeignKey(r => r.ResellerTenantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.ResellerTenantId);
    }
}

internal sealed class DutySplitTable : IEntityTypeConfiguration<DutySplitRecord>
{
    public void Configure(EntityTypeBuilder<DutySplitRecord> builder)
    {
        builder.ToTable("DutySplits");
        builder.HasKey(d => new { d.ProviderTenantId, d.TopicClass });
        builder.HasOne<PartnerRecord>().WithMany().HasForeignKey(d => d.ProviderTenantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CustomerPartnerTable : IEntityTypeConfiguration<CustomerPartnerRecord>
{
    public void Configure(EntityTypeBuilder<CustomerPartnerRecord> builder)
    {
        builder.ToTable("CustomerPartners");
        builder.HasKey(c => new { c.CustomerId, c.PartnerTenantId });
        builder.HasOne<CustomerRecord>().WithMany().HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PartnerRecord>().WithMany().HasForeignKey(c => c.PartnerTenantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.PartnerTenantId);
    }
}
