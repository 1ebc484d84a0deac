using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupportRouting.Data.Security;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys");
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.Property(key => key.Name).HasMaxLength(ApiKey.NameLength);
        builder.Property(key => key.Hash).HasMaxLength(ApiKey.HashLength);
        builder.Property(key => key.Role).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(key => key.Hash).IsUnique();
    }
}
