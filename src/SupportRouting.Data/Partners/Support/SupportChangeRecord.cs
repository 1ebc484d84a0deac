using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Partners.Support;

/// <summary>Who changed a setting of technical support, when and how. It stays when the setting is taken away or its record goes.</summary>
public sealed class SupportChangeRecord
{
    public long Id { get; init; }

    public required Guid SettingId { get; init; }

    public required TechnicalSupportScope Scope { get; init; }

    /// <summary>What it spoke of, as it was called then.</summary>
    public string? OwnerKey { get; init; }

    public string? OwnerName { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    public string? Reason { get; init; }

    /// <summary>Null when the setting was made.</summary>
    public string? Before { get; init; }

    /// <summary>Null when the setting was taken away.</summary>
    public string? After { get; init; }
}

internal sealed class SupportChangeTable : IEntityTypeConfiguration<SupportChangeRecord>
{
    public void Configure(EntityTypeBuilder<SupportChangeRecord> builder)
    {
        builder.ToTable("TechnicalSupportChanges");
        builder.Property(c => c.OwnerKey).HasMaxLength(OfferLimits.Title);
        builder.Property(c => c.OwnerName).HasMaxLength(OfferLimits.Title);
        builder.Property(c => c.ActorName).HasMaxLength(OfferLimits.Person);
        builder.Property(c => c.Reason).HasMaxLength(OfferLimits.Reason);
        builder.Property(c => c.Before).HasMaxLength(200);
        builder.Property(c => c.After).HasMaxLength(200);
    }
}
