namespace SupportRouting.Data.Partners.Import;

/// <summary>What a list says about a customer; people, addresses and telephone numbers are not taken over.</summary>
public sealed record CustomerDraft(Guid TenantId) : EstateDraft
{
    public string? Name { get; init; }

    public string? Domain { get; init; }

    public string? Country { get; init; }

    /// <summary>The tenant of the reseller that serves the customer.</summary>
    public Guid? ResellerTenantId { get; init; }

    /// <summary>The PartnerID of that reseller, where the list gives that instead.</summary>
    public string? ResellerPartnerId { get; init; }
}
