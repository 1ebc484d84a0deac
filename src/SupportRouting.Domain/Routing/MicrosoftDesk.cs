namespace SupportRouting.Domain.Routing;

/// <summary>Microsoft's desks: where a request of each kind is opened (dossier 4.8 and 5.2: never by an API).</summary>
public static class MicrosoftDesk
{
    /// <summary>The address of the desk, or null if the kind is not one of Microsoft's desks.</summary>
    public static Uri? AddressOf(ContactKind kind) => kind switch
    {
        ContactKind.PartnerCenterHelp or ContactKind.PublisherSupport => new Uri("https://partner.microsoft.com/dashboard"),
        ContactKind.AzureSupport => new Uri("https://portal.azure.com/"),
        ContactKind.Msrc => new Uri("https://msrc.microsoft.com/"),
        _ => null,
    };
}
