using SupportRouting.Data.Partners;
using SupportRouting.Web.Pages.Shared;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Partners;

/// <summary>The form of a partner as it is shown.</summary>
/// <param name="Input">What stands in the fields.</param>
/// <param name="Seen">What was stored when the person began.</param>
/// <param name="Changed">What somebody else changed since, field by field; null when nobody did.</param>
public sealed record PartnerForm(PartnerInput Input, string Seen, IReadOnlyDictionary<string, string>? Changed)
{
    public static PartnerForm AsSent(HttpRequest request) => AsSent(request.HasFormContentType ? request.Form : FormCollection.Empty);

    private static PartnerForm AsSent(IFormCollection form) => new(
        new PartnerInput
        {
            TenantId = form["Input.TenantId"],
            Name = form["Input.Name"],
            Kind = form["Input.Kind"],
            PartnerId = form["Input.PartnerId"],
            Country = form["Input.Country"],
            SupportEmail = form["Input.SupportEmail"],
            SupportPhone = form["Input.SupportPhone"],
            SupportUrl = form["Input.SupportUrl"],
            SupportHours = form["Input.SupportHours"],
            IsOurs = form["Input.IsOurs"].Contains("true", StringComparer.OrdinalIgnoreCase),
            IsNew = form["Input.IsNew"].Contains("true", StringComparer.OrdinalIgnoreCase),
        },
        form["seen"].ToString(),
        null);

    public string? StoredNow(string field) => Changed?.GetValueOrDefault(field);

    public FormLine Line(string name, string label, string? value) => new("partner", name, label, value, StoredNow(name));
}

/// <summary>What one person changed while another was editing.</summary>
public static class PartnerChanges
{
    public static IReadOnlyDictionary<string, string> Between(PartnerDraft? before, PartnerDraft stored) =>
        Fields(stored).Where(field => before is null || Fields(before)[field.Key] != field.Value)
            .ToDictionary(field => field.Key, field => Say(field.Value), StringComparer.Ordinal);

    private static Dictionary<string, string?> Fields(PartnerDraft draft) => new(StringComparer.Ordinal)
    {
        [nameof(PartnerInput.Name)] = draft.Name,
        [nameof(PartnerInput.Kind)] = PartnerWords.Of(draft.Kind),
        [nameof(PartnerInput.PartnerId)] = draft.PartnerId,
        [nameof(PartnerInput.Country)] = draft.Country,
        [nameof(PartnerInput.SupportEmail)] = draft.SupportEmail,
        [nameof(PartnerInput.SupportPhone)] = draft.SupportPhone,
        [nameof(PartnerInput.SupportUrl)] = draft.SupportUrl,
        [nameof(PartnerInput.SupportHours)] = draft.SupportHours,
        [nameof(PartnerInput.IsOurs)] = draft.IsOurs ? PartnersText.Yes : PartnersText.No,
    };

    private static string Say(string? value) => value is null ? PartnersText.StoredEmpty : Words.Fill(PartnersText.StoredNow, value);
}
