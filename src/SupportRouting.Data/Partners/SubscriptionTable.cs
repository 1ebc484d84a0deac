using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Partners;

internal sealed class SubscriptionTable : IEntityTypeConfiguration<SubscriptionRecord>
{
    public void Configure(EntityTypeBuilder<SubscriptionRecord> builder)
    {
        builder.ToTable("Subscriptions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.PlanId).HasMaxLength(OfferLimits.ExternalId);
        builder.Property(s => s.Name).HasMaxLength(OfferLimits.Title);
        builder.Property(s => s.OfferName).HasMaxLength(OfferLimits.Title);
        builder.Property(s => s.ProductId).HasMaxLength(OfferLimits.ExternalId);
        builder.Property(s => s.PublisherName).HasMaxLength(OfferLimits.PublisherName);
        builder.Property(s => s.OrderId).HasMaxLength(PartnerLimits.OrderId);
        builder.Property(s => s.ResellerPartnerId).HasMaxLength(PartnerLimits.PartnerId);
        builder.HasOne(s => s.Customer).WithMany().HasForeignKey(s => s.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Offer).WithMany().HasForeignKey(s => s.OfferId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Publisher).WithMany().HasForeignKey(s => s.PublisherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Partner).WithMany().HasForeignKey(s => s.PartnerTenantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.ResellerPartnerId);
    }
}
