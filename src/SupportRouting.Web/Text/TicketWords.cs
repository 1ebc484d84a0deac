using System.Globalization;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Text;

/// <summary>The words for what tickets hold as codes.</summary>
public static class TicketWords
{
    public static string Of(TicketStatus status) => Get("Status", status);

    /// <summary>Where a ticket stands. That it lies with another party is the staff's affair; to its asker it is being answered.</summary>
    public static string Of(TicketStatus status, bool toStaff) =>
        Of(!toStaff && TicketMoves.IsElsewhere(status) ? TicketStatus.Answering : status);

    /// <summary>A move as the button that makes it says it.</summary>
    public static string Of(TicketMove move) => Get("Move", move);

    public static string Of(Priority priority) => Get("Priority", priority);

    public static string Of(OverrideReason reason) => Get("Reason", reason);

    public static string Of(TicketView view) => Get("View", view);

    public static string Of(HandOffWay way) => Get("Way", way);

    /// <summary>Who answers. To the operator's staff the CSP partner is us.</summary>
    public static string Of(TicketParty party, bool toStaff) =>
        toStaff && party is TicketParty.CspPartner ? TicketTermsText.PartyUs : Get("Party", party);

    private static string Get<T>(string prefix, T value)
        where T : struct, Enum => TicketTermsText.ResourceManager.GetString($"{prefix}{value}", CultureInfo.CurrentUICulture) ?? "";
}
