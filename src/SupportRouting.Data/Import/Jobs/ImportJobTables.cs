using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Data.Accounts;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Import.Jobs;

internal sealed class ImportJobTable : IEntityTypeConfiguration<ImportJobRecord>
{
    public void Configure(EntityTypeBuilder<ImportJobRecord> builder)
    {
        builder.ToTable("ImportJobs");
        builder.Property(j => j.Id).ValueGeneratedNever();
        builder.Property(j => j.Number).ValueGeneratedOnAdd();
        builder.Property(j => j.PublisherId).HasMaxLength(OfferId.MaxLength);
        builder.Property(j => j.AskedByName).HasMaxLength(PortalUser.NameLength);
        builder.Property(j => j.Worker).HasMaxLength(ImportJobRecord.WorkerLength);
        builder.Property(j => j.IdempotencyKey).HasMaxLength(ImportJobRecord.KeyLength);
        builder.Property(j => j.RequestHash).HasMaxLength(ImportJobRecord.HashLength);
        builder.Property(j => j.Columns).HasMaxLength(ImportJobRecord.ColumnsLength);
        builder.ComplexProperty(j => j.Preview);
        builder.ComplexProperty(j => j.Outcome);
        builder.HasIndex(j => j.Number).IsUnique();
        builder.HasIndex(j => new { j.State, j.Number });
        builder.HasIndex(j => new { j.AskedById, j.IdempotencyKey }).IsUnique().HasFilter("\"IdempotencyKey\" IS NOT NULL");
        builder.HasMany(j => j.Files).WithOne().HasForeignKey(f => f.JobId);
        builder.HasMany<ImportNoteRecord>().WithOne().HasForeignKey(n => n.JobId);
    }
}

internal sealed class ImportFileTable : IEntityTypeConfiguration<ImportFileRecord>
{
    public void Configure(EntityTypeBuilder<ImportFileRecord> builder)
    {
        builder.ToTable("ImportFiles");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Name).HasMaxLength(ImportFileRecord.NameLength);
        builder.HasMany<ImportFilePartRecord>().WithOne().HasForeignKey(p => p.FileId);
    }
}

internal sealed class ImportFilePartTable : IEntityTypeConfiguration<ImportFilePartRecord>
{
    public void Configure(EntityTypeBuilder<ImportFilePartRecord> builder)
    {
        builder.ToTable("ImportFileParts");
        builder.HasKey(p => new { p.FileId, p.Number });
    }
}

internal sealed class ImportNoteTable : IEntityTypeConfiguration<ImportNoteRecord>
{
    public void Configure(EntityTypeBuilder<ImportNoteRecord> builder)
    {
        builder.ToTable("ImportNotes");
        builder.HasKey(n => new { n.JobId, n.Position });
        builder.Property(n => n.File).HasMaxLength(ImportFileRecord.NameLength);
        builder.Property(n => n.Row).HasMaxLength(ImportNoteRecord.RowLength);
        builder.Property(n => n.Field).HasMaxLength(ImportNoteRecord.FieldLength);
        builder.Property(n => n.Reason).HasMaxLength(ImportNoteRecord.ReasonLength);
    }
}
