using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Freshness;

internal sealed class ContactWorkTable : IEntityTypeConfiguration<ContactWorkRecord>
{
    public void Configure(EntityTypeBuilder<ContactWorkRecord> builder)
    {
        builder.ToTable("ContactWork", table => table.HasCheckConstraint("CK_ContactWork_OneOwner", OneOwner.Rule));
        builder.HasKey(w => w.Number);
        builder.Ignore(w => w.OwnerId);
        builder.Property(w => w.Subject).HasMaxLength(SheetPath.MaxLength);
        builder.HasOne<OfferRecord>().WithMany().HasForeignKey(w => w.OfferId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PublisherRecord>().WithMany().HasForeignKey(w => w.PublisherId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(w => new { w.OfferId, w.Subject }).IsUnique().HasFilter("\"OfferId\" IS NOT NULL");
        builder.HasIndex(w => new { w.PublisherId, w.Subject }).IsUnique().HasFilter("\"PublisherId\" IS NOT NULL");
        builder.HasIndex(w => new { w.Weight, w.Number }).IsDescending(true, false);
        builder.HasIndex(w => new { w.OfPublisherId, w.Weight });
    }
}
