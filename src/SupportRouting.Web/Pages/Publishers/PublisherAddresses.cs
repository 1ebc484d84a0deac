using Microsoft.AspNetCore.WebUtilities;

namespace SupportRouting.Web.Pages.Publishers;

/// <summary>Addresses of publishers' pages.</summary>
public static class PublisherAddresses
{
    public static string Details(string code) => $"/publishers/{Uri.EscapeDataString(code)}";

    public static string Offers(string code, string after) => QueryHelpers.AddQueryString(Details(code), "after", after);

    public static string Edit(string code) => $"{Details(code)}/edit";

    public static string HandOffSettings(string code) => $"{Details(code)}/hand-off-settings";
}
