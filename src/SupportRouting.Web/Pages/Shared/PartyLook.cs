using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Pages.Shared;

/// <summary>The fixed colour and icon of a party; never shown without its word.</summary>
public sealed record PartyLook(string Css, string Icon)
{
    public static PartyLook CspPartner { get; } = new("party-cspPartner", "building-store");

    public static PartyLook Publisher { get; } = new("party-isvPublisher", "building-factory-2");

    public static PartyLook Microsoft { get; } = new("party-microsoft", "brand-windows");

    public static PartyLook NotStated { get; } = new("party-notStated", "help-hexagon");

    public static PartyLook Of(ResponsibleParty? party) => party switch
    {
        ResponsibleParty.CspPartner => CspPartner,
        ResponsibleParty.IsvPublisher => Publisher,
        ResponsibleParty.Microsoft => Microsoft,
        _ => NotStated,
    };

    public static PartyLook Of(TicketParty party) => party switch
    {
        TicketParty.CspPartner => CspPartner,
        TicketParty.IsvPublisher => Publisher,
        TicketParty.Microsoft => Microsoft,
        _ => NotStated,
    };

    public static PartyLook Of(HopParty party) => party switch
    {
        HopParty.IsvPublisher => Publisher,
        HopParty.Microsoft => Microsoft,
        HopParty.Customer or HopParty.CustomerAdmin => NotStated,
        _ => CspPartner,
    };
}
