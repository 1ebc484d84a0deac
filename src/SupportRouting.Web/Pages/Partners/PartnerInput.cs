using System.Text.Json;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Web.Pages.Partners;

/// <summary>The form of a partner as it was sent. Everything is text, so that a wrong value comes back to the person as it was.</summary>
public sealed record PartnerInput
{
    public string? TenantId { get; init; }

    public string? Name { get; init; }

    public string? Kind { get; init; }

    public string? PartnerId { get; init; }

    public string? Country { get; init; }

    public string? SupportEmail { get; init; }

    public string? SupportPhone { get; init; }

    public string? SupportUrl { get; init; }

    public string? SupportHours { get; init; }

    public bool IsOurs { get; init; }

    /// <summary>Whether the tenant is given with the rest; otherwise the address says which partner it is.</summary>
    public bool IsNew { get; init; }

    public static PartnerInput Of(PartnerDraft draft) => new()
    {
        Name = draft.Name,
        Kind = draft.Kind.ToString(),
        PartnerId = draft.PartnerId,
        Country = draft.Country,
        SupportEmail = draft.SupportEmail,
        SupportPhone = draft.SupportPhone,
        SupportUrl = draft.SupportUrl,
        SupportHours = draft.SupportHours,
        IsOurs = draft.IsOurs,
    };

    /// <summary>What a form that passed its checks means.</summary>
    public PartnerDraft ToDraft() => new(
        Name?.Trim() ?? "",
        Enum.Parse<PartnerKind>(Kind ?? ""),
        PartnerDraft.Clean(PartnerId),
        PartnerDraft.Clean(Country)?.ToUpperInvariant(),
        EmailAddress.Parse(SupportEmail).Value?.Text,
        PhoneNumber.Parse(SupportPhone).Value?.Text,
        WebLink.Parse(SupportUrl).Value?.Text,
        PartnerDraft.Clean(SupportHours),
        IsOurs);

    /// <summary>What the person saw, carried by the form so that a change by somebody else is noticed.</summary>
    public static string Seen(PartnerDraft draft) => JsonSerializer.Serialize(draft);

    public static PartnerDraft? ReadSeen(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<PartnerDraft>(text);
        }
        catch (JsonException)
        {
            // Not what the form held: then nothing was seen, and the person is shown what is stored.
            return null;
        }
    }
}
