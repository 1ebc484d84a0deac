using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

internal sealed class OpenTicketTable : IEntityTypeConfiguration<OpenTicketRecord>
{
    public void Configure(EntityTypeBuilder<OpenTicketRecord> builder)
    {
        builder.ToTable("OpenTickets");
        builder.HasKey(o => new { o.TicketNumber, o.UserId });
        builder.HasOne<TicketRecord>().WithMany().HasForeignKey(o => o.TicketNumber);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(o => o.UserId);
    }
}

internal sealed class BulkChangeTable : IEntityTypeConfiguration<BulkChangeRecord>
{
    public void Configure(EntityTypeBuilder<BulkChangeRecord> builder)
    {
        builder.ToTable("BulkChanges");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(b => b.OwnerId);
        builder.HasIndex(b => b.At);
    }
}

internal sealed class TicketRequestTable : IEntityTypeConfiguration<TicketRequestRecord>
{
    public void Configure(EntityTypeBuilder<TicketRequestRecord> builder)
    {
        builder.ToTable("TicketRequests");
        builder.Property(r => r.Key).HasMaxLength(TicketRequestRecord.KeyLength);
        builder.Property(r => r.RequestHash).HasMaxLength(TicketRequestRecord.HashLength);
        builder.HasOne(r => r.Ticket).WithMany().HasForeignKey(r => r.TicketNumber);
        builder.HasIndex(r => new { r.CallerId, r.Key }).IsUnique();
        builder.HasIndex(r => r.At);
    }
}

internal sealed class ColumnChoiceTable : IEntityTypeConfiguration<ColumnChoiceRecord>
{
    public void Configure(EntityTypeBuilder<ColumnChoiceRecord> builder)
    {
        builder.ToTable("ColumnChoices");
        builder.HasKey(c => c.Header);
        builder.Property(c => c.Header).HasMaxLength(ColumnChoiceRecord.HeaderLength);
        builder.Property(c => c.Columns).HasMaxLength(ImportJobRecord.ColumnsLength);
    }
}

internal sealed class TicketDeletionTable : IEntityTypeConfiguration<TicketDeletionRecord>
{
    public void Configure(EntityTypeBuilder<TicketDeletionRecord> builder)
    {
        builder.ToTable("TicketDeletions");
        builder.HasKey(d => d.TicketNumber);
        builder.Property(d => d.TicketNumber).ValueGeneratedNever();
        builder.HasIndex(d => d.At);
    }
}

internal sealed class PersonRequestTable : IEntityTypeConfiguration<PersonRequestRecord>
{
    public void Configure(EntityTypeBuilder<PersonRequestRecord> builder)
    {
        builder.ToTable("PersonRequests");
        builder.Property(r => r.PersonHash).HasMaxLength(PersonRequestRecord.HashLength);
        builder.Property(r => r.ActorName).HasMaxLength(TicketLimits.Name);
    }
}
