namespace SupportRouting.Data.Partners.Import;

/// <summary>Partner Center's ids of what was bought: <c>productId:skuId:availabilityId</c>, or the GUID of a legacy offer.</summary>
internal static class ProductIds
{
    private const int CatalogueIdLength = 12;

    /// <summary>The product and SKU of a subscription's offer id; nothing for a legacy offer.</summary>
    public static (string? Product, string? Sku) OfOffer(string? offerId)
    {
        var parts = (offerId ?? string.Empty).Split(':', StringSplitOptions.TrimEntries);
        return parts.Length > 1 && Product(parts[0]) is { } product
            ? (product, parts[1].Length > 0 ? parts[1] : null)
            : (parts[0].Length is CatalogueIdLength && parts[0].All(char.IsAsciiLetterOrDigit) ? parts[0] : null, null);
    }

    public static string? Product(string? text) => string.IsNullOrWhiteSpace(text) || Guid.TryParse(text, out _) ? null : text.Trim();
}
