using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Answers;
using SupportRouting.Data.Tickets.Attachments;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Pages.Ask;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets;

// Files may be larger than any other form, so the form is received, and its token read, by hand.
[IgnoreAntiforgeryToken]
public sealed class PartsModel(
    ReadTicketHead heads, ReadTicketLinks links, ReadAttachments attachments, AttachFiles attach, RemoveAttachment remove, FindDuplicates duplicates, AnswerTicket answers,
    PolicyTable table, CurrentUser me, IAntiforgery antiforgery) : PageModel
{
    public const string FilesField = "Files";
    public const string AskerField = "ForAsker";

    /// <summary>All files of one upload together.</summary>
    public const int MostTogether = 5 * TicketLimits.AttachmentBytes;

    private const int Megabyte = 1024 * 1024;

    private TicketHead? _ticket;

    public TicketHead Ticket => _ticket ?? throw new InvalidOperationException("The page is shown without its ticket.");

    public IReadOnlyList<TicketLink> Links { get; private set; } = [];

    public IReadOnlyList<AttachmentLine> Files { get; private set; } = [];

    public IReadOnlyList<LikelyDuplicate> Duplicates { get; private set; } = [];

    /// <summary>Whom an asker who can sign in is to turn to now.</summary>
    public AnswerView? ToTurnTo { get; private set; }

    /// <summary>What was wrong with the files that were sent, a sentence each.</summary>
    public IReadOnlyList<string> Errors { get; private set; } = [];

    public bool IsForAsker { get; private set; }

    public bool IsStaff => me.IsStaff;

    public bool TakesFiles => Ticket.MergedInto is null && Files.Count < TicketLimits.Attachments;

    public static string Limits => Words.Fill(TicketPartsText.FilesHint, TicketLimits.AttachmentBytes / Megabyte, MostTogether / Megabyte, TicketLimits.Attachments);

    public static string TooMuch => Words.Fill(TicketPartsText.ErrorTooMuch, MostTogether / Megabyte);

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
            return NotFound();
        return Request.IsHtmx() ? Partial("_Parts", this) : Page();
    }

    // A parameter would have the form read before there is room for it.
    public async Task<IActionResult> OnPostAsync()
    {
        var cancel = HttpContext.RequestAborted;
        if (!await LoadAsync(RouteData.Values["number"] as string, cancel))
            return NotFound();
        try
        {
            return await ReceiveAsync(cancel);
        }
        catch (IOException error) when (AttachFiles.IsNoRoom(error))
        {
            return Again(StatusCodes.Status507InsufficientStorage, TicketPartsText.ErrorNoRoomAtAll);
        }
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid file)
    {
        var cancel = HttpContext.RequestAborted;
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
            return BadRequest();
        if (!await LoadAsync(RouteData.Values["number"] as string, cancel))
            return NotFound();
        return await remove.RunAsync(Ticket.Number, file, me.Actor, cancel) switch
        {
            { IsDone: true } => Redirect(TicketAddresses.Details(Ticket.Number)),
            { Fault: TicketFault.IsMerged } => Again(StatusCodes.Status400BadRequest, TicketPartsText.ErrorNotNow),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult> ReceiveAsync(CancellationToken cancel)
    {
        var (received, fault) = await Upload.ReceiveAsync(Request, MostTogether, cancel);
        using var upload = received;
        if (upload is null)
            return fault is UploadFault.TooLarge ? Again(StatusCodes.Status413PayloadTooLarge, TooMuch) : Again(StatusCodes.Status400BadRequest, TicketPartsText.ErrorBroken);
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
            return BadRequest();

        IsForAsker = upload.Fields.ContainsKey(AskerField);
        // A browser sends a nameless file where none was chosen.
        var files = upload.Files.Where(file => file.Name.Length > 0).ToList();
        if (files.Count == 0)
            return Again(StatusCodes.Status400BadRequest, TicketPartsText.ErrorNoFile);
        var result = await attach.RunAsync(Ticket.Number, files, !IsForAsker, me.Actor, cancel);
        if (result.Fault is TicketFault.NotFound)
            return NotFound();
        var errors = result.Files.Where(file => file.Fault is not AttachFault.None).Select(TicketPartWords.Of).ToArray();
        if (result.Fault is TicketFault.None && errors.Length == 0)
            return Redirect(TicketAddresses.Details(Ticket.Number));
        await LoadAsync(RouteData.Values["number"] as string, cancel);
        var status = result.Files.Any(file => file.Fault is AttachFault.NoRoom) ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status400BadRequest;
        return Again(status, result.Fault is TicketFault.None ? errors : [.. errors, TicketPartsText.ErrorNotNow]);
    }

    private PageResult Again(int status, params string[] errors)
    {
        Errors = errors;
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    private async Task<bool> LoadAsync(string? number, CancellationToken cancel)
    {
        _ticket = TicketNumber.TryParse(number, out var found) ? await heads.FindAsync(found.Value, me.Actor, cancel) : null;
        if (_ticket is null)
            return false;
        Links = await links.OfAsync(found.Value, me.Actor, cancel);
        Files = await attachments.OfAsync(found.Value, me.Actor, cancel);
        Duplicates = _ticket.MergedInto is null ? await duplicates.OfAsync(found.Value, me.Actor, cancel) : [];
        if (!me.IsStaff && _ticket.IsOpen && await answers.ForAsync(found.Value, me.Actor, cancel) is { } answer)
            ToTurnTo = new AnswerView(answer, table.Explain(answer.Sheet.Facts), AskReader.ForReseller, table.Policy);
        return true;
    }
}
