using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>A tenant whose list a file may be.</summary>
public sealed record ImportOwner
{
    public required Guid TenantId { get; init; }

    public required string Name { get; init; }
}

/// <summary>Finds whose list a file is: partners for relationships and customers, customers for subscriptions.</summary>
public sealed class ImportOwners(PortalDbContext db)
{
    public const int TextMaxLength = 200;
    public const int Most = 100;

    private const int MostCandidates = 8;

    /// <summary>Some to choose from, by name.</summary>
    public Task<List<ImportOwner>> SomeAsync(ImportKind kind, CancellationToken cancel) =>
        Of(kind).OrderBy(o => o.Name).ThenBy(o => o.TenantId).Take(Most).ToListAsync(cancel);

    public Task<ImportOwner?> OneAsync(ImportKind kind, Guid tenantId, CancellationToken cancel) =>
        Of(kind).Where(o => o.TenantId == tenantId).SingleOrDefaultAsync(cancel);

    /// <summary>The one whose name is the text, or else those that have it in their names.</summary>
    public async Task<IReadOnlyList<ImportOwner>> NamedAsync(ImportKind kind, string text, CancellationToken cancel)
    {
        var folded = SearchText.Fold(text);
        var found = kind is ImportKind.Subscriptions
            ? await CustomersAsync(folded, cancel)
            // Partners are few beside customers, and have no folded text to search in.
            : (await Of(kind).ToListAsync(cancel)).Where(o => SearchText.Fold(o.Name).Contains(folded, StringComparison.Ordinal)).ToList();
        var same = found.Where(o => SearchText.Fold(o.Name) == folded).ToList();
        return same.Count is 1 ? same : [.. found.OrderBy(o => o.Name.Length).ThenBy(o => o.Name, StringComparer.Ordinal).Take(MostCandidates)];
    }

    private Task<List<ImportOwner>> CustomersAsync(string folded, CancellationToken cancel) => db.Customers.AsNoTracking()
        .Where(c => c.SearchText.Contains(folded)).OrderBy(c => c.Name.Length).Take(Most)
        .Select(c => new ImportOwner { TenantId = c.TenantId, Name = c.Name }).ToListAsync(cancel);

    private IQueryable<ImportOwner> Of(ImportKind kind) => kind is ImportKind.Subscriptions
        ? db.Customers.AsNoTracking().Select(c => new ImportOwner { TenantId = c.TenantId, Name = c.Name })
        : db.Partners.AsNoTracking().Select(p => new ImportOwner { TenantId = p.TenantId, Name = p.Name });
}
