using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Notices;

internal sealed class NoticeTable : IEntityTypeConfiguration<NoticeRecord>
{
    public void Configure(EntityTypeBuilder<NoticeRecord> builder)
    {
        builder.ToTable("Notices");
        builder.HasKey(n => n.Number);
        builder.Ignore(n => n.Until);
        builder.Property(n => n.Title).HasMaxLength(NoticeLimits.Title);
        builder.Property(n => n.Text).HasMaxLength(NoticeLimits.Text);
        builder.Property(n => n.Language).HasMaxLength(NoticeLimits.Language);
        builder.Property(n => n.Link).HasMaxLength(WebLink.MaxLength);
        builder.Property(n => n.RequestKey).HasMaxLength(TicketRequestRecord.KeyLength);
        builder.Property(n => n.RequestHash).HasMaxLength(TicketRequestRecord.HashLength);
        builder.HasOne(n => n.Offer).WithMany().HasForeignKey(n => n.OfferId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(n => n.Publisher).WithMany().HasForeignKey(n => n.PublisherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(n => n.Changes).WithOne().HasForeignKey(c => c.NoticeNumber);
        // What is over piles up and is never read again for a product.
        builder.HasIndex(n => new { n.EndsAt, n.Number });
        builder.HasIndex(n => new { n.CreatedById, n.RequestKey }).IsUnique().HasFilter("\"RequestKey\" IS NOT NULL");
    }
}

internal sealed class NoticeChangeTable : IEntityTypeConfiguration<NoticeChangeRecord>
{
    public void Configure(EntityTypeBuilder<NoticeChangeRecord> builder)
    {
        builder.ToTable("NoticeChanges");
        builder.Property(c => c.ActorName).HasMaxLength(TicketLimits.Name);
        builder.HasIndex(c => new { c.NoticeNumber, c.Id });
    }
}

internal sealed class NoticeAnswerTable : IEntityTypeConfiguration<NoticeAnswerRecord>
{
    public void Configure(EntityTypeBuilder<NoticeAnswerRecord> builder)
    {
        builder.ToTable("NoticeAnswers");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.ActorName).HasMaxLength(TicketLimits.Name);
        builder.Property(a => a.DefaultLanguage).HasMaxLength(NoticeLimits.Language);
        builder.HasOne<NoticeRecord>().WithMany().HasForeignKey(a => a.NoticeNumber);
        builder.HasMany(a => a.Tickets).WithOne().HasForeignKey(t => t.AnswerId);
        builder.HasIndex(a => new { a.NoticeNumber, a.At });
    }
}

internal sealed class NoticeAnswerTicketTable : IEntityTypeConfiguration<NoticeAnswerTicketRecord>
{
    public void Configure(EntityTypeBuilder<NoticeAnswerTicketRecord> builder)
    {
        builder.ToTable("NoticeAnswerTickets");
        builder.HasKey(t => new { t.AnswerId, t.TicketNumber });
        builder.HasOne<TicketRecord>().WithMany().HasForeignKey(t => t.TicketNumber);
        // What is still to be done; what is done is many times more.
        builder.HasIndex(t => new { t.State, t.TicketNumber }).HasFilter("\"State\" = 0");
    }
}
