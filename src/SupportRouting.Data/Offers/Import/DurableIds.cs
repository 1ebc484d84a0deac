namespace SupportRouting.Data.Offers.Import;

/// <summary>Durable ids of the Product Ingestion API; all of <c>product/…</c>, <c>plan/…/…</c>, <c>listing/…/…</c> carry the product's GUID.</summary>
internal static class DurableIds
{
    /// <summary>The product's durable id inside any id, in lower case; null when there is no GUID in it.</summary>
    public static string? Product(string? text)
    {
        foreach (var part in (text ?? string.Empty).Split('/'))
        {
            if (Guid.TryParse(part, out var guid))
                return $"product/{guid:D}";
        }

        return null;
    }

    public static string? Plan(string? text)
    {
        var parts = (text ?? string.Empty).Split('/');
        return parts.Length >= 3 && Guid.TryParse(parts[2], out var guid) ? guid.ToString("D") : null;
    }
}
