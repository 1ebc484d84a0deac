namespace SupportRouting.Data.Partners;

/// <summary>What people edit of a partner. Texts are without outer white space, and null where there is none.</summary>
public sealed record PartnerDraft(
    string Name,
    PartnerKind Kind,
    string? PartnerId,
    string? Country,
    string? SupportEmail,
    string? SupportPhone,
    string? SupportUrl,
    string? SupportHours,
    bool IsOurs)
{
    public static PartnerDraft Of(PartnerRecord record) => new(
        record.Name.Trim(), record.Kind, Clean(record.PartnerId), Clean(record.Country), Clean(record.SupportEmail), Clean(record.SupportPhone),
        Clean(record.SupportUrl), Clean(record.SupportHours), record.IsOurs);

    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal void ApplyTo(PartnerRecord record)
    {
        record.Name = Name;
        record.Kind = Kind;
        record.PartnerId = PartnerId;
        record.Country = Country;
        record.SupportEmail = SupportEmail;
        record.SupportPhone = SupportPhone;
        record.SupportUrl = SupportUrl;
        record.SupportHours = SupportHours;
        record.IsOurs = IsOurs;
    }
}
