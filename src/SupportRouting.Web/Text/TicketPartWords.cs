using System.Globalization;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Attachments;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Text;

/// <summary>The words for what belongs to a ticket.</summary>
public static class TicketPartWords
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>What another ticket is to this one.</summary>
    public static string Of(TicketLinkKind kind) => TicketPartsText.ResourceManager.GetString($"Link{kind}", CultureInfo.CurrentUICulture) ?? "";

    /// <summary>Why a file was not attached.</summary>
    public static string Of(AttachedFile file) => file.Fault switch
    {
        AttachFault.Empty => Words.Fill(TicketPartsText.ErrorEmpty, file.Name),
        AttachFault.TooLarge => Words.Fill(TicketPartsText.ErrorTooLarge, file.Name, TicketLimits.AttachmentBytes / Megabyte),
        AttachFault.TooMany => Words.Fill(TicketPartsText.ErrorTooMany, file.Name, TicketLimits.Attachments),
        _ => Words.Fill(TicketPartsText.ErrorNoRoom, file.Name),
    };
}
