using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Review;

internal sealed class RecordProposalTable : IEntityTypeConfiguration<RecordProposalRecord>
{
    public void Configure(EntityTypeBuilder<RecordProposalRecord> builder)
    {
        builder.ToTable("RecordProposals", table => table.HasCheckConstraint("CK_RecordProposals_OneOwner", OneOwner.Rule));
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Number).ValueGeneratedOnAdd();
        builder.Property(p => p.RecordKey).HasMaxLength(OfferId.MaxLength);
        builder.Property(p => p.Path).HasMaxLength(SheetPath.MaxLength);
        builder.Property(p => p.Part).HasMaxLength(SheetPath.MaxLength);
        builder.Property(p => p.Source).HasMaxLength(RecordProposalRecord.SourceLength);
        builder.Property(p => p.FileName).HasMaxLength(SourceTable.FileNameMaxLength);
        builder.Property(p => p.ProposedByName).HasMaxLength(OfferLimits.Person);
        builder.Property(p => p.DecidedByName).HasMaxLength(OfferLimits.Person);
        builder.Property(p => p.Why).HasMaxLength(OfferLimits.Reason);
        builder.Property(p => p.Reason).HasMaxLength(OfferLimits.Reason);
        builder.Ignore(p => p.Owner);
        builder.Ignore(p => p.Change);
        builder.HasIndex(p => p.Number).IsUnique();
        builder.HasIndex(p => new { p.State, p.RecordKey, p.Number });
        builder.HasIndex(p => new { p.OfferId, p.State });
        builder.HasIndex(p => new { p.PublisherId, p.State });
        builder.HasIndex(p => new { p.ImportId, p.State });
        builder.HasIndex(p => p.DecisionId);
        builder.HasOne<OfferRecord>().WithMany().HasForeignKey(p => p.OfferId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PublisherRecord>().WithMany().HasForeignKey(p => p.PublisherId).OnDelete(DeleteBehavior.Cascade);
    }
}
