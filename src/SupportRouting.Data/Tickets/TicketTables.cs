using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Data.Notices;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

internal sealed class TicketTable : IEntityTypeConfiguration<TicketRecord>
{
    public void Configure(EntityTypeBuilder<TicketRecord> builder)
    {
        builder.ToTable("Tickets");
        builder.HasKey(t => t.Number);
        builder.Property(t => t.Subject).HasMaxLength(TicketLimits.Subject);
        builder.Property(t => t.Question).HasMaxLength(TicketLimits.Text);
        builder.Property(t => t.Language).HasMaxLength(8);
        builder.Property(t => t.AskerName).HasMaxLength(TicketLimits.Name);
        builder.Property(t => t.AskerEmail).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(t => t.Topic).HasMaxLength(3);
        builder.Property(t => t.GivenFacts).HasMaxLength(500);
        builder.Property(t => t.OverrideText).HasMaxLength(TicketLimits.OverrideText);
        builder.Property(t => t.OverriddenRow).HasMaxLength(60);
        builder.Property(t => t.ExternalId).HasMaxLength(TicketLimits.Reference);
        builder.Property(t => t.Reference).HasMaxLength(TicketLimits.Reference);
        builder.HasOne(t => t.Offer).WithMany().HasForeignKey(t => t.OfferId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(t => t.Subscription).WithMany().HasForeignKey(t => t.SubscriptionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(t => t.Customer).WithMany().HasForeignKey(t => t.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(t => t.Assignee).WithMany().HasForeignKey(t => t.AssigneeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<NoticeRecord>().WithMany().HasForeignKey(t => t.NoticeNumber).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Tags).WithOne().HasForeignKey(t => t.TicketNumber);
        builder.HasMany(t => t.Entries).WithOne().HasForeignKey(e => e.TicketNumber);
        builder.HasMany(t => t.Decisions).WithOne().HasForeignKey(d => d.TicketNumber);
        // Each view of the queue enters at its end of one of these and reads a page.
        builder.HasIndex(t => new { t.Status, t.Number });
        builder.HasIndex(t => new { t.AssigneeId, t.Status, t.Number });
        builder.HasIndex(t => new { t.Party, t.Status, t.Number });
        builder.HasIndex(t => new { t.ResellerTenantId, t.Number });
        builder.HasIndex(t => new { t.NextDueAt, t.Number });
        builder.HasIndex(t => new { t.Status, t.NextDueAt });
        builder.HasIndex(t => new { t.OfferId, t.Number });
        builder.HasIndex(t => t.SplitFrom).HasFilter("\"SplitFrom\" IS NOT NULL");
        builder.HasIndex(t => t.MergedInto).HasFilter("\"MergedInto\" IS NOT NULL");
        builder.HasIndex(t => new { t.NoticeNumber, t.Number }).HasFilter("\"NoticeNumber\" IS NOT NULL");
        builder.HasIndex(t => t.ClosedAt);
        builder.HasIndex(t => t.AskerEmail);
        builder.HasIndex(t => t.ExternalId).IsUnique().HasFilter("\"ExternalId\" IS NOT NULL");
        builder.HasIndex(t => t.OverriddenRow).HasFilter("\"OverriddenRow\" IS NOT NULL");
    }
}

internal sealed class TicketTagTable : IEntityTypeConfiguration<TicketTagRecord>
{
    public void Configure(EntityTypeBuilder<TicketTagRecord> builder)
    {
        builder.ToTable("TicketTags");
        builder.HasKey(t => new { t.TicketNumber, t.Tag });
        builder.Property(t => t.Tag).HasMaxLength(TicketLimits.Tag);
        builder.HasIndex(t => new { t.Tag, t.TicketNumber });
    }
}

internal sealed class TicketDecisionTable : IEntityTypeConfiguration<TicketDecisionRecord>
{
    public void Configure(EntityTypeBuilder<TicketDecisionRecord> builder)
    {
        builder.ToTable("TicketDecisions");
        builder.Property(d => d.Facts).HasMaxLength(2000);
        builder.Property(d => d.PolicyVersion).HasMaxLength(40);
        builder.Property(d => d.RowId).HasMaxLength(60);
    }
}

internal sealed class TicketEntryTable : IEntityTypeConfiguration<TicketEntryRecord>
{
    public void Configure(EntityTypeBuilder<TicketEntryRecord> builder)
    {
        builder.ToTable("TicketEntries");
        builder.Property(e => e.ActorName).HasMaxLength(TicketLimits.Name);
        builder.Property(e => e.Text).HasMaxLength(TicketLimits.Text);
        builder.Property(e => e.Before).HasMaxLength(500);
        builder.Property(e => e.After).HasMaxLength(500);
        builder.HasIndex(e => new { e.TicketNumber, e.Id });
        builder.HasIndex(e => new { e.ActorId, e.Id });
        builder.HasIndex(e => new { e.Kind, e.Id });
        builder.HasIndex(e => e.At);
    }
}
