using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Offers.Confirmations;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Pages.Admin.Confirmations;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Confirm;

// The link is what lets in, and no cookie: there is nothing a foreign site could borrow from the visitor's browser.
[IgnoreAntiforgeryToken]
[TypeFilter<ConfirmationGate>]
[RequestSizeLimit(MostBytes)]
public sealed class IndexModel(ConfirmationVisit visit, AnswerConfirmation answer) : PageModel
{
    private const int MostBytes = 256 * 1024;

    public OpenedConfirmation? Opened => visit.Opened;

    public IReadOnlyList<ConfirmationContact> Contacts { get; private set; } = [];

    public IReadOnlyList<ContactAnswer> Answers { get; private set; } = [];

    public string? Comment { get; private set; }

    public string? CommentError { get; private set; }

    public ConfirmationResult.Refused? Problems { get; private set; }

    public bool HasProblems => Problems is not null || CommentError is not null;

    public IActionResult OnGet() => Show();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (Opened is null || !Request.HasFormContentType)
            return Show();
        if (await FormAsync(cancel) is not { } form)
            return BadRequest();
        var post = new ConfirmationPost(form);
        (Answers, Comment) = (post.Answers(ConfirmationContact.WithMissing(Opened.Request.Owner.Kind, Opened.Sheet)), post.Words);
        if (Comment?.ReplaceLineEndings("\n").Trim().Length > ConfirmationRequestRecord.WordsLength)
        {
            CommentError = Words.Fill(ConfirmText.CommentHint, ConfirmationRequestRecord.WordsLength);
            return Show();
        }

        switch (await answer.RunAsync(token, Answers, Comment, cancel))
        {
            case ConfirmationResult.Done:
                return Redirect(ConfirmationAddresses.Thanks(PortalLanguage.Current.Code));
            case ConfirmationResult.Refused refused:
                Problems = refused;
                return Show();
            default:
                visit.Opened = null;
                return Show();
        }
    }

    internal ContactAnswer? AnswerOf(ConfirmationContact contact) => Answers.FirstOrDefault(a => a.Kind == contact.Kind && a.Slot == contact.Slot);

    internal string? ErrorOf(ConfirmationContact contact, SheetField field) =>
        Problems?.Fields.TryGetValue(contact.Path(field.Name), out var problem) is true ? SheetWords.Problem(field, problem) : null;

    internal string? ErrorOf(ConfirmationContact contact) => Problems?.Contacts.TryGetValue(contact.Group, out var problem) is not true ? null : problem switch
    {
        ContactProblem.ChangedMeanwhile => ConfirmText.ChangedMeanwhile,
        ContactProblem.NothingLeft => ConfirmText.NothingLeft,
        _ => ConfirmText.NothingChanged,
    };

    // Nobody who uses the page sends a form that cannot be read.
    private async Task<IFormCollection?> FormAsync(CancellationToken cancel)
    {
        try
        {
            return await Request.ReadFormAsync(cancel);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private PageResult Show()
    {
        if (Opened is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        Contacts = ConfirmationContact.WithMissing(Opened.Request.Owner.Kind, Opened.Sheet);
        return HasProblems ? this.Again() : Page();
    }
}
