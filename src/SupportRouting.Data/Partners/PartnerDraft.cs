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

    /// <summary>This draft, with whatever its author left as it was replaced by what is stored now.</summary>
    public PartnerDraft Over(PartnerDraft before, PartnerDraft stored) => new(
        Name == before.Name ? stored.Name : Name,
        Kind == before.Kind ? stored.Kind : Kind,
        PartnerId == before.PartnerId ? stored.PartnerId : PartnerId,
        Country == before.Country ? stored.Country : Country,
        SupportEmail == before.SupportEmail ? stored.SupportEmail : SupportEmail,
        SupportPhone == before.SupportPhone ? stored.SupportPhone : SupportPhone,
        SupportUrl == before.SupportUrl ? stored.SupportUrl : SupportUrl,
        SupportHours == before.SupportHours ? stored.SupportHours : SupportHours,
        IsOurs == before.IsOurs ? stored.IsOurs : IsOurs);

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
