using Microsoft.AspNetCore.WebUtilities;
using SupportRouting.Data.Tickets;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>Addresses of the queue.</summary>
public static class QueueAddresses
{
    public const string Path = "/tickets";
    public const string New = Path + "/new";
    public const string NewFromAsk = New + "?handler=FromAsk";
    public const string Like = Path + "/like";
    public const string Views = Path + "/views";
    public const string Bulk = Path + "/bulk";
    public const string Undo = Bulk + "?handler=Undo";

    /// <summary>Names the panel of filters in an address, to have it open.</summary>
    public const string Panel = "panel";

    public static string Of(TicketFilter filter, TicketCursor? after = null) =>
        QueryHelpers.AddQueryString(Path, [.. QueueFilter.Write(filter), KeyValuePair.Create("after", after?.ToString())]);

    /// <summary>All tickets that hold some words.</summary>
    public static string Words(string words) => Of(new TicketFilter { View = TicketView.All, Words = words });

    public static string Save(TicketFilter filter) => QueryHelpers.AddQueryString(Views, "filter", Of(filter)[Path.Length..]);

    public static string WithPanel(TicketFilter filter) => QueryHelpers.AddQueryString(Of(filter), Panel, "filter");

    /// <summary>The counts and the list of the same page alone.</summary>
    public static string Live(TicketFilter filter, TicketCursor? after) => QueryHelpers.AddQueryString(Of(filter, after), "handler", "Live");
}
