using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Records;

internal sealed class RecordChangeTable : IEntityTypeConfiguration<RecordChangeRecord>
{
    public void Configure(EntityTypeBuilder<RecordChangeRecord> builder)
    {
        builder.ToTable("RecordChanges", table => table.HasCheckConstraint("CK_RecordChanges_OneOwner", OneOwner.Rule));
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Number).ValueGeneratedOnAdd();
        builder.Property(c => c.ActorName).HasMaxLength(OfferLimits.Person);
        builder.Property(c => c.Reason).HasMaxLength(OfferLimits.Reason);
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => new { c.OfferId, c.Number });
        builder.HasIndex(c => new { c.PublisherId, c.Number });
        builder.HasIndex(c => new { c.ImportId, c.Number });
        builder.HasOne<OfferRecord>().WithMany().HasForeignKey(c => c.OfferId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PublisherRecord>().WithMany().HasForeignKey(c => c.PublisherId).OnDelete(DeleteBehavior.Cascade);
    }
}
