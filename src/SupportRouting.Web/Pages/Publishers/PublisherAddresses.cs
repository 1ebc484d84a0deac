namespace SupportRouting.Web.Pages.Publishers;

/// <summary>Addresses of publishers' pages.</summary>
public static class PublisherAddresses
{
    public static string HandOffSettings(string code) => $"/publishers/{Uri.EscapeDataString(code)}/hand-off-settings";
}
