using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers;

internal sealed class ContactTable : IEntityTypeConfiguration<ContactRecord>
{
    public void Configure(EntityTypeBuilder<ContactRecord> builder)
    {
        builder.ToTable("SupportContacts", table => table.HasCheckConstraint(
            "CK_SupportContacts_OneOwner", OneOwner.Rule));
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Name).HasMaxLength(SupportContact.NameMaxLength);
        builder.Property(c => c.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(c => c.Phone).HasMaxLength(PhoneNumber.MaxLength);
        builder.Property(c => c.Url).HasMaxLength(WebLink.MaxLength);
        builder.Property(c => c.Languages).HasMaxLength(SupportContact.DetailMaxLength);
        builder.Property(c => c.Hours).HasMaxLength(SupportContact.DetailMaxLength);
        builder.Property(c => c.Holidays).HasMaxLength(SupportContact.HolidaysMaxLength);
        builder.Property(c => c.ConfirmedBy).HasMaxLength(OfferLimits.Person);
        builder.Ignore(c => c.SaysNothing);
        builder.Ignore(c => c.Key);
        builder.HasIndex(c => c.OfferId);
        builder.HasIndex(c => c.PublisherId);
    }
}

internal sealed class LinkTable : IEntityTypeConfiguration<LinkRecord>
{
    public void Configure(EntityTypeBuilder<LinkRecord> builder)
    {
        builder.ToTable("OfferLinks", table => table.HasCheckConstraint("CK_OfferLinks_OneOwner", OneOwner.Rule));
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Url).HasMaxLength(WebLink.MaxLength);
        builder.Property(l => l.Title).HasMaxLength(OfferLink.TitleMaxLength);
        builder.HasIndex(l => l.OfferId);
        builder.HasIndex(l => l.PublisherId);
    }
}

internal sealed class SourceTable : IEntityTypeConfiguration<SourceRecord>
{
    public const int FileNameMaxLength = 260;

    public void Configure(EntityTypeBuilder<SourceRecord> builder)
    {
        builder.ToTable("OfferSources");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.FileName).HasMaxLength(FileNameMaxLength);
        builder.HasIndex(s => new { s.OfferId, s.Format }).IsUnique();
    }
}

internal static class OneOwner
{
    // The same SQL for every server: exactly one of the two is set.
    public const string Rule =
        "(\"OfferId\" IS NULL AND \"PublisherId\" IS NOT NULL) OR (\"OfferId\" IS NOT NULL AND \"PublisherId\" IS NULL)";
}
