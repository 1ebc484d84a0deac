using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Partners;

/// <summary>Finds subscriptions for a type-ahead: by id, or by parts of the customer's name or domain.</summary>
public sealed class SearchSubscriptions(PortalDbContext db)
{
    private const int ShortestWord = 2;

    public async Task<IReadOnlyList<SubscriptionFacts>> TopAsync(
        string query, Guid? resellerTenantId, int limit, CancellationToken cancel)
    {
        var visible = VisibleSubscriptions.To(db, resellerTenantId);
        if (Guid.TryParse(query, out var id))
            return await LoadSubscriptionFacts.Facts(visible.Where(s => s.Id == id)).ToListAsync(cancel);
        var words = SearchText.Words(query).Where(w => w.Length >= ShortestWord).ToList();
        if (words.Count is 0)
            return [];
        foreach (var word in words)
            visible = visible.Where(s => s.Customer!.SearchText.Contains(word));
        return await LoadSubscriptionFacts.Facts(visible.OrderBy(s => s.Customer!.Name).ThenBy(s => s.Name).Take(limit)).ToListAsync(cancel);
    }
}
