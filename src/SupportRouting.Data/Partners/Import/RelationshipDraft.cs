namespace SupportRouting.Data.Partners.Import;

/// <summary>One partner of a list of relationships, seen from the partner whose list it is.</summary>
/// <param name="TenantId">The partner on the other side.</param>
/// <param name="IsProvider">It is a provider of the list's partner; otherwise a reseller of it.</param>
public sealed record RelationshipDraft(Guid TenantId, bool IsProvider) : EstateDraft
{
    public string? Name { get; init; }

    public string? PartnerId { get; init; }

    public string? Country { get; init; }

    public string? State { get; init; }
}
