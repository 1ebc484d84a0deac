using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Tickets.Attachments;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>Hands out a file to be saved. It comes from strangers, so that no browser shows or runs it here.</summary>
public sealed class FileModel(ReadAttachments attachments, CurrentUser me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number, Guid id, CancellationToken cancel)
    {
        if (!TicketNumber.TryParse(number, out var ticket) || await attachments.OpenAsync(ticket.Value, id, me.Actor, cancel) is not { } opened)
            return NotFound();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.CacheControl = "private, no-store";
        return File(opened.Content, opened.Line.MediaType, opened.Line.FileName);
    }
}
