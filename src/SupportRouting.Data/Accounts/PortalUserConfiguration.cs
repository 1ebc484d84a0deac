using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupportRouting.Data.Accounts;

internal sealed class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.ToTable("Users");
        builder.Property(user => user.DisplayName).HasMaxLength(PortalUser.NameLength);
        builder.Property(user => user.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(user => user.Language).HasMaxLength(10);
        builder.Property(user => user.Theme).HasMaxLength(10);
        builder.Property(user => user.SingleKeyShortcuts).HasDefaultValue(true);
        builder.HasIndex(user => user.ResellerTenantId);
    }
}
