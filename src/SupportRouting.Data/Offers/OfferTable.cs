using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers;

internal sealed class OfferTable : IEntityTypeConfiguration<OfferRecord>
{
    private const int FoldedTitle = OfferLimits.Title * 2;

    public void Configure(EntityTypeBuilder<OfferRecord> builder)
    {
        builder.ToTable("Offers");
        builder.Property(o => o.Key).HasMaxLength(OfferId.MaxLength);
        builder.Property(o => o.ProductId).HasMaxLength(OfferLimits.ExternalId);
        builder.Property(o => o.DurableId).HasMaxLength(OfferLimits.ExternalId);
        builder.Property(o => o.AppSourceId).HasMaxLength(AppSourceId.MaxLength);
        builder.Property(o => o.Title).HasMaxLength(OfferLimits.Title);
        builder.Property(o => o.TitleKey).HasMaxLength(FoldedTitle);
        builder.Property(o => o.SortTitle).HasMaxLength(FoldedTitle);
        builder.Property(o => o.Summary).HasMaxLength(OfferLimits.Summary);
        builder.Property(o => o.TypeText).HasMaxLength(OfferLimits.ExternalId);
        builder.Property(o => o.Markets).HasMaxLength(OfferLimits.Markets);
        builder.Property(o => o.Notes).HasMaxLength(OfferLimits.Notes);
        builder.HasIndex(o => o.Key).IsUnique();
        builder.HasIndex(o => new { o.SortTitle, o.Key });
        builder.HasIndex(o => o.TitleKey);
        builder.HasIndex(o => o.ProductId);
        builder.HasIndex(o => o.DurableId);
        builder.HasIndex(o => o.AppSourceId);
        builder.Property(o => o.MergedBy).HasMaxLength(OfferLimits.Person);
        builder.HasIndex(o => o.MergedIntoId).HasFilter("\"MergedIntoId\" IS NOT NULL");
        builder.HasOne<OfferRecord>().WithMany().HasForeignKey(o => o.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(o => o.Publisher).WithMany().HasForeignKey(o => o.PublisherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Plans).WithOne().HasForeignKey(p => p.OfferId);
        builder.HasMany(o => o.Contacts).WithOne().HasForeignKey(c => c.OfferId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(o => o.Links).WithOne().HasForeignKey(l => l.OfferId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(o => o.Sources).WithOne().HasForeignKey(s => s.OfferId);
    }
}
