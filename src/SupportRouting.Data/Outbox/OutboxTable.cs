using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Outbox;

internal sealed class OutboxTable : IEntityTypeConfiguration<OutboxRecord>
{
    public void Configure(EntityTypeBuilder<OutboxRecord> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(m => m.To).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(m => m.ReplyTo).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(m => m.Subject).HasMaxLength(OutboxRecord.SubjectLength);
        builder.Property(m => m.Body).HasMaxLength(TicketLimits.Text);
        builder.Property(m => m.Failure).HasMaxLength(300);
        builder.HasOne(m => m.HandOff).WithMany().HasForeignKey(m => m.HandOffId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => new { m.State, m.NextAttemptAt });
        builder.HasIndex(m => new { m.TicketNumber, m.Id });
    }
}
