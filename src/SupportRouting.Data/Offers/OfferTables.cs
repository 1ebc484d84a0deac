using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers;

internal sealed class PublisherTable : IEntityTypeConfiguration<PublisherRecord>
{
    public void Configure(EntityTypeBuilder<PublisherRecord> builder)
    {
        builder.ToTable("Publishers");
        builder.Property(p => p.Code).HasMaxLength(OfferId.PartMaxLength);
        builder.Property(p => p.Name).HasMaxLength(OfferLimits.PublisherName);
        builder.Property(p => p.NameKey).HasMaxLength(OfferLimits.PublisherName * 2);
        builder.Property(p => p.ReferencePattern).HasMaxLength(PublisherRecord.PatternLength);
        builder.Property(p => p.Notes).HasMaxLength(OfferLimits.Notes);
        builder.HasIndex(p => p.Code).IsUnique();
        builder.HasIndex(p => p.NameKey);
        builder.Property(p => p.MergedBy).HasMaxLength(OfferLimits.Person);
        builder.HasIndex(p => p.MergedIntoId).HasFilter("\"MergedIntoId\" IS NOT NULL");
        builder.HasOne<PublisherRecord>().WithMany().HasForeignKey(p => p.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Aliases).WithOne().HasForeignKey(a => a.PublisherId);
        builder.HasMany(p => p.Contacts).WithOne().HasForeignKey(c => c.PublisherId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Links).WithOne().HasForeignKey(l => l.PublisherId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PublisherAliasTable : IEntityTypeConfiguration<PublisherAliasRecord>
{
    public void Configure(EntityTypeBuilder<PublisherAliasRecord> builder)
    {
        builder.ToTable("PublisherAliases");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Name).HasMaxLength(OfferLimits.PublisherName);
        builder.Property(a => a.NameKey).HasMaxLength(OfferLimits.PublisherName * 2);
        builder.HasIndex(a => a.NameKey);
        builder.HasIndex(a => new { a.PublisherId, a.Name }).IsUnique();
    }
}

internal sealed class PlanTable : IEntityTypeConfiguration<PlanRecord>
{
    public void Configure(EntityTypeBuilder<PlanRecord> builder)
    {
        builder.ToTable("Plans");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.PlanId).HasMaxLength(OfferLimits.ExternalId);
        builder.Property(p => p.SkuId).HasMaxLength(OfferLimits.ExternalId);
        builder.Property(p => p.Title).HasMaxLength(OfferLimits.Title);
        builder.HasIndex(p => new { p.OfferId, p.PlanId }).IsUnique();
    }
}
