using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupportRouting.Data.Import;

/// <summary>One row that every import updates first: a second import waits until the first has kept or dropped its rows.</summary>
public sealed class ImportGate
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public DateTimeOffset? LastStartedAt { get; set; }
}

internal sealed class ImportGateTable : IEntityTypeConfiguration<ImportGate>
{
    public void Configure(EntityTypeBuilder<ImportGate> builder)
    {
        builder.ToTable("ImportGate");
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.HasData(new ImportGate());
    }
}
