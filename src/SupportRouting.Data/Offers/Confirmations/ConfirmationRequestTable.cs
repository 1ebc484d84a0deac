using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Confirmations;

internal sealed class ConfirmationRequestTable : IEntityTypeConfiguration<ConfirmationRequestRecord>
{
    public void Configure(EntityTypeBuilder<ConfirmationRequestRecord> builder)
    {
        builder.ToTable("ConfirmationRequests", table => table.HasCheckConstraint("CK_ConfirmationRequests_OneOwner", OneOwner.Rule));
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Address).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(c => c.Contact).HasMaxLength(OfferLimits.Person);
        builder.Property(c => c.Language).HasMaxLength(ConfirmationRequestRecord.LanguageLength);
        builder.Property(c => c.TokenHash).HasMaxLength(ConfirmationRequestRecord.HashLength);
        builder.Property(c => c.AskedByName).HasMaxLength(OfferLimits.Person);
        builder.Property(c => c.RevokedByName).HasMaxLength(OfferLimits.Person);
        builder.Property(c => c.Words).HasMaxLength(ConfirmationRequestRecord.WordsLength);
        builder.Ignore(c => c.Owner);
        builder.HasIndex(c => new { c.OfferId, c.AskedAt });
        builder.HasIndex(c => new { c.PublisherId, c.AskedAt });
        builder.HasIndex(c => new { c.Address, c.AskedAt });
        builder.HasOne<OfferRecord>().WithMany().HasForeignKey(c => c.OfferId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PublisherRecord>().WithMany().HasForeignKey(c => c.PublisherId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(c => c.Mail).WithMany().HasForeignKey(c => c.MailId).OnDelete(DeleteBehavior.SetNull);
    }
}
