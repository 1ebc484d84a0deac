using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Finding;

/// <summary>
/// A word that offers have, with the pieces by which a misspelt word finds it. Two writers may add the same word at once: twice there does
/// no harm, while a rule against it would let a person's edit wait for an import and then fail one of them.
/// </summary>
public sealed class OfferWordRecord
{
    public long Id { get; init; }

    public required string Word { get; init; }

    public required int Length { get; init; }

    public required string Head { get; init; }

    public required string Middle { get; init; }

    public required string Tail { get; init; }
}

internal sealed class OfferWordTable : IEntityTypeConfiguration<OfferWordRecord>
{
    public void Configure(EntityTypeBuilder<OfferWordRecord> builder)
    {
        builder.ToTable("OfferWords");
        builder.Property(w => w.Word).HasMaxLength(KnownWord.MaxLength);
        builder.Property(w => w.Head).HasMaxLength(KnownWord.PieceLength);
        builder.Property(w => w.Middle).HasMaxLength(KnownWord.PieceLength);
        builder.Property(w => w.Tail).HasMaxLength(KnownWord.PieceLength);
        builder.HasIndex(w => w.Word);
        builder.HasIndex(w => new { w.Head, w.Length });
        builder.HasIndex(w => new { w.Middle, w.Length });
        builder.HasIndex(w => new { w.Tail, w.Length });
    }
}
