using Microsoft.AspNetCore.WebUtilities;
using SupportRouting.Domain.Offers;

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

    /// <summary>What is found by the very words typed.</summary>
    public static string ListAsTyped(string? query) => QueryHelpers.AddQueryString(List(query), "asTyped", "true");

    public static string Details(string offerId) => $"{ListPath}/{Uri.EscapeDataString(offerId)}";

    public static string Edit(string offerId) => $"{Details(offerId)}/edit";

    public static string Share(string offerId, OfferContactKind kind) => $"{Details(offerId)}/share/{kind}";

    public static string Ask(string offerId) => QueryHelpers.AddQueryString("/ask", "offerId", offerId);
}
