using System.Text.RegularExpressions;
using SupportRouting.Data.Import;

namespace SupportRouting.Data.Partners.Import;

/// <summary>What the links of a subscription tell: whose it is and which product.</summary>
internal sealed partial record SubscriptionLinks(Guid? Customer, string? Product, string? Sku)
{
    private const int MatchMilliseconds = 1000;

    public static SubscriptionLinks Of(JsonFields record)
    {
        var links = record.Inner("links");
        var addresses = links?.Names.Select(name => links.Inner(name)?.Text("uri")).OfType<string>().ToList() ?? [];
        var sku = addresses.Select(a => InProducts().Match(a)).Where(m => m.Success).MaxBy(m => m.Groups["sku"].Length);
        return new SubscriptionLinks(
            addresses.Select(a => TenantId.Parse(OfCustomer().Match(a).Groups["id"].Value)).FirstOrDefault(id => id is not null),
            ProductIds.Product(sku?.Groups["product"].Value),
            sku?.Groups["sku"] is { Success: true } found ? found.Value : null);
    }

    [GeneratedRegex("/customers/(?<id>[^/?]+)/subscriptions", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, MatchMilliseconds)]
    private static partial Regex OfCustomer();

    [GeneratedRegex("/products/(?<product>[^/?]+)(/skus/(?<sku>[^/?]+))?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, MatchMilliseconds)]
    private static partial Regex InProducts();
}
