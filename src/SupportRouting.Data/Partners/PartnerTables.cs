using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Data.Offers;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Partners;

internal sealed class PartnerTable : IEntityTypeConfiguration<PartnerRecord>
{
    public void Configure(EntityTypeBuilder<PartnerRecord> builder)
    {
        builder.ToTable("Partners");
        builder.HasKey(p => p.TenantId);
        builder.Property(p => p.TenantId).ValueGeneratedNever();
        builder.Property(p => p.Name).HasMaxLength(PartnerLimits.Name);
        builder.Property(p => p.PartnerId).HasMaxLength(PartnerLimits.PartnerId);
        builder.Property(p => p.Country).HasMaxLength(PartnerLimits.Country);
        builder.Property(p => p.SupportEmail).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(p => p.SupportPhone).HasMaxLength(PhoneNumber.MaxLength);
        builder.Property(p => p.SupportUrl).HasMaxLength(WebLink.MaxLength);
        builder.Property(p => p.SupportHours).HasMaxLength(PartnerLimits.Hours);
        // A reseller sees what carries its PartnerID, so no two may have the same one; "0" is how lists write none.
        builder.HasIndex(p => p.PartnerId).IsUnique()
            .HasFilter("\"PartnerId\" IS NOT NULL AND \"PartnerId\" <> '' AND \"PartnerId\" <> '0'");
    }
}

internal sealed class CustomerTable : IEntityTypeConfiguration<CustomerRecord>
{
    public void Configure(EntityTypeBuilder<CustomerRecord> builder)
    {
        builder.ToTable("Customers");
        builder.HasKey(c => c.TenantId);
        builder.Property(c => c.TenantId).ValueGeneratedNever();
        builder.Property(c => c.Name).HasMaxLength(PartnerLimits.Name);
        builder.Property(c => c.Domain).HasMaxLength(PartnerLimits.Domain);
        builder.Property(c => c.Country).HasMaxLength(PartnerLimits.Country);
        builder.HasIndex(c => c.Domain);
    }
}

internal sealed class TechnicalSupportTable : IEntityTypeConfiguration<TechnicalSupportRecord>
{
    public void Configure(EntityTypeBuilder<TechnicalSupportRecord> builder)
    {
        builder.ToTable("TechnicalSupport", table => table.HasCheckConstraint(
            "CK_TechnicalSupport_OneScope", "\"OfferId\" IS NULL OR \"PublisherId\" IS NULL"));
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Number).ValueGeneratedOnAdd();
        builder.HasIndex(t => t.Number).IsUnique();
        builder.HasOne<OfferRecord>().WithMany().HasForeignKey(t => t.OfferId);
        builder.HasOne<PublisherRecord>().WithMany().HasForeignKey(t => t.PublisherId);
    }
}
