using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Offers;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

internal sealed class HandOffTable : IEntityTypeConfiguration<HandOffRecord>
{
    public void Configure(EntityTypeBuilder<HandOffRecord> builder)
    {
        builder.ToTable("HandOffs");
        builder.Property(h => h.Recipient).HasMaxLength(300);
        builder.Property(h => h.Language).HasMaxLength(8);
        builder.Property(h => h.Subject).HasMaxLength(TicketLimits.Subject);
        builder.Property(h => h.Body).HasMaxLength(TicketLimits.Text);
        builder.Property(h => h.Reference).HasMaxLength(TicketLimits.Reference);
        builder.HasOne<TicketRecord>().WithMany().HasForeignKey(h => h.TicketNumber);
        builder.HasOne<PublisherRecord>().WithMany().HasForeignKey(h => h.PublisherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(h => new { h.TicketNumber, h.Id });
        // With whom tickets lie now; those that have ended are many more.
        builder.HasIndex(h => new { h.To, h.TicketNumber }).HasFilter("\"EndedAt\" IS NULL");
        // What is expected and has not come.
        builder.HasIndex(h => h.ExpectedBy);
    }
}

internal sealed class AttachmentTable : IEntityTypeConfiguration<AttachmentRecord>
{
    public void Configure(EntityTypeBuilder<AttachmentRecord> builder)
    {
        builder.ToTable("Attachments");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.AddedByName).HasMaxLength(TicketLimits.Name);
        builder.Property(a => a.FileName).HasMaxLength(200);
        builder.Property(a => a.MediaType).HasMaxLength(100);
        builder.HasOne<TicketRecord>().WithMany().HasForeignKey(a => a.TicketNumber);
        builder.HasOne(a => a.Content).WithOne().HasForeignKey<AttachmentContentRecord>(c => c.AttachmentId);
    }
}

internal sealed class AttachmentContentTable : IEntityTypeConfiguration<AttachmentContentRecord>
{
    public void Configure(EntityTypeBuilder<AttachmentContentRecord> builder)
    {
        builder.ToTable("AttachmentContents");
        builder.HasKey(c => c.AttachmentId);
    }
}

internal sealed class SavedViewTable : IEntityTypeConfiguration<SavedViewRecord>
{
    public void Configure(EntityTypeBuilder<SavedViewRecord> builder)
    {
        builder.ToTable("SavedViews");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Name).HasMaxLength(SavedViewRecord.NameLength);
        builder.Property(v => v.Filter).HasMaxLength(SavedViewRecord.FilterLength);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(v => v.OwnerId);
        builder.HasIndex(v => new { v.OwnerId, v.Name }).IsUnique();
        builder.HasIndex(v => v.IsShared);
    }
}
