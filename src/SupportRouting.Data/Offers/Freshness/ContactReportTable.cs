using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Freshness;

internal sealed class ContactReportTable : IEntityTypeConfiguration<ContactReportRecord>
{
    public void Configure(EntityTypeBuilder<ContactReportRecord> builder)
    {
        builder.ToTable("ContactReports");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Mark).HasMaxLength(ContactKey.MarkLength);
        builder.Property(r => r.ReporterName).HasMaxLength(OfferLimits.Person);
        builder.Property(r => r.SettledBy).HasMaxLength(OfferLimits.Person);
        builder.Property(r => r.Words).HasMaxLength(ContactReport.WordsMaxLength);
        builder.HasOne<ContactRecord>().WithMany().HasForeignKey(r => r.ContactId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.ContactId, r.SettledAt });
        builder.HasIndex(r => new { r.ReporterId, r.At });
        builder.HasIndex(r => r.SettledByChange);
        // One open report of a person about a contact, and one for each thing the portal saw itself.
        builder.HasIndex(r => new { r.ContactId, r.ReporterId }).IsUnique().HasFilter("\"SettledAt\" IS NULL AND \"ReporterId\" IS NOT NULL");
        builder.HasIndex(r => new { r.ContactId, r.MailId }).IsUnique().HasFilter("\"MailId\" IS NOT NULL");
        builder.HasIndex(r => new { r.ContactId, r.HandOffId }).IsUnique().HasFilter("\"HandOffId\" IS NOT NULL");
    }
}
