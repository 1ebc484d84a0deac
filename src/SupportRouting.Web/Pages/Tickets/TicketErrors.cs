using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>Why a ticket was not changed, in words.</summary>
internal static class TicketErrors
{
    public static string Of(string field) => field switch
    {
        nameof(TicketPlanInput.Assignee) => TicketText.ErrorAssignee,
        nameof(TicketPlanInput.Due) => TicketText.ErrorDue,
        nameof(TicketPlanInput.Tags) => Words.Fill(TicketText.ErrorTags, TicketLimits.Tags, TicketLimits.Tag),
        _ => TicketText.ErrorChoice,
    };

    /// <summary>What is wrong with a note or an answer; null when nothing is.</summary>
    public static string? OfText(string? text) => text?.Trim().Length switch
    {
        null or 0 => TicketText.ErrorText,
        > TicketLimits.Text => Words.Fill(TicketText.ErrorTooLong, TicketLimits.Text),
        _ => null,
    };

    /// <summary>Null where the fault is told in another way.</summary>
    public static string? Of(TicketFault fault, TicketStatus status) => fault switch
    {
        TicketFault.None or TicketFault.ChangedMeanwhile => null,
        TicketFault.MoveNotAllowed => Words.Fill(TicketText.RefusedMove, TicketWords.Of(status)),
        TicketFault.StaffOnly => TicketText.RefusedStaff,
        TicketFault.IsMerged => TicketPartsText.RefusedMerged,
        TicketFault.KeyIsTaken => TicketText.RefusedSentBefore,
        _ => TicketText.Refused,
    };
}
