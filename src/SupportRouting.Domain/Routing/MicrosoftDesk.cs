using SupportRouting.Domain.Tickets;

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

    /// <summary>When the desk answers in English: the marketplace's around the clock on working days (dossier 5.2), the others always.</summary>
    public static SupportHours HoursOf(ContactKind kind) =>
        kind is ContactKind.PartnerCenterHelp or ContactKind.PublisherSupport ? PartnerCenterHours : SupportHours.Always;

    private static readonly SupportHours PartnerCenterHours = SupportHoursText.Read("Mon 6:00-24:00, Tue-Thu 0:00-24:00, Fri 0:00-18:00 PT")
        ?? throw new InvalidOperationException("The desk's hours cannot be read.");
}
