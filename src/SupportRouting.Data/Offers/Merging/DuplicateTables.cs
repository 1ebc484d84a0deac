using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Merging;

internal sealed class DuplicatePairTable : IEntityTypeConfiguration<DuplicatePairRecord>
{
    public void Configure(EntityTypeBuilder<DuplicatePairRecord> builder)
    {
        builder.ToTable("DuplicatePairs");
        builder.HasKey(d => d.Number);
        builder.Property(d => d.DismissedBy).HasMaxLength(OfferLimits.Person);
        builder.HasIndex(d => new { d.Kind, d.First, d.Second }).IsUnique();
        builder.HasIndex(d => new { d.Kind, d.Second });
        builder.HasIndex(d => new { d.Strength, d.Number });
    }
}

internal sealed class DuplicateSweepTable : IEntityTypeConfiguration<DuplicateSweepRecord>
{
    public void Configure(EntityTypeBuilder<DuplicateSweepRecord> builder)
    {
        builder.ToTable("DuplicateSweep");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasData(new DuplicateSweepRecord());
    }
}
