namespace SupportRouting.Web.Pages.Admin.Confirmations;

/// <summary>Addresses of the pages by which publishers confirm.</summary>
public static class ConfirmationAddresses
{
    /// <param name="record">An offer's <c>publisher.offer</c> or a publisher's id.</param>
    public static string Ask(string record) => $"/admin/confirmations/{Uri.EscapeDataString(record)}";

    public static string Answer(string token) => $"/confirm/{token}";

    public static string Thanks(string language) => $"/confirm/thanks/{language}";
}
