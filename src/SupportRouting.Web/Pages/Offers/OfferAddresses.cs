using Microsoft.AspNetCore.WebUtilities;

namespace SupportRouting.Web.Pages.Offers;

/// <summary>Addresses of the offers' pages.</summary>
public static class OfferAddresses
{
    public const string ListPath = "/offers";

    public static string List(string? query = null, string? after = null) =>
        QueryHelpers.AddQueryString(ListPath, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["query"] = string.IsNullOrWhiteSpace(query) ? null : query,
            ["after"] = after,
        });

    public static string Details(string offerId) => $"{ListPath}/{Uri.EscapeDataString(offerId)}";

    public static string Ask(string offerId) => QueryHelpers.AddQueryString("/ask", "offerId", offerId);
}
