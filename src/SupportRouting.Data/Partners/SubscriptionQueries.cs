namespace SupportRouting.Data.Partners;

public static class SubscriptionQueries
{
    /// <summary>Those that run or may run again; who bought an ended one need not serve the customer any more.</summary>
    public static IQueryable<SubscriptionRecord> Live(this IQueryable<SubscriptionRecord> subscriptions) => subscriptions.Where(some =>
        some.Status != SubscriptionStatus.Expired && some.Status != SubscriptionStatus.Disabled && some.Status != SubscriptionStatus.Deleted);
}
