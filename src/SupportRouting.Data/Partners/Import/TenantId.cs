namespace SupportRouting.Data.Partners.Import;

/// <summary>Ids of tenants and subscriptions as lists write them: any form and case of a GUID, with or without <c>org:</c>.</summary>
public static class TenantId
{
    public static Guid? Parse(string? text) =>
        text is not null && Guid.TryParse(EstateValues.WithoutOrganization(text.Trim()), out var id) && id != Guid.Empty ? id : null;
}
