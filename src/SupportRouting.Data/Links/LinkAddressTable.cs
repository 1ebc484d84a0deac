using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Links;

internal sealed class LinkAddressTable : IEntityTypeConfiguration<LinkAddressRecord>
{
    private const int LongestHost = 255;

    public void Configure(EntityTypeBuilder<LinkAddressRecord> builder)
    {
        builder.ToTable("LinkAddresses");
        builder.HasKey(a => a.Hash);
        builder.Property(a => a.Hash).HasMaxLength(LinkHash.Length);
        builder.Property(a => a.Url).HasMaxLength(WebLink.MaxLength);
        builder.Property(a => a.Host).HasMaxLength(LongestHost);
        builder.HasIndex(a => new { a.Host, a.NextDueAt });
        builder.HasIndex(a => a.NextDueAt);
        builder.HasIndex(a => a.AnsweredAt);
        builder.HasIndex(a => a.SeenAt);
    }
}
