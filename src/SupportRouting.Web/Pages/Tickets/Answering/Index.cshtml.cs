using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Tickets.Answers;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets.Answering;

public sealed class IndexModel(PrepareAnswer prepare, AnswerAsker answer, MailOptions mail, CurrentUser me) : PageModel
{
    private PreparedAnswer? _prepared;

    public PreparedAnswer Prepared => _prepared ?? throw new InvalidOperationException("The page is shown without its ticket.");

    public string Language { get; private set; } = "en";

    public string? Text { get; private set; }

    /// <summary>Why nothing was sent, where the text is not to blame.</summary>
    public string? Refusal { get; private set; }

    public KeptText? Kept { get; private set; }

    public bool CanMail => mail.IsOn && Prepared.AskerEmail is not null;

    internal AnswerWriter Writer => new(Prepared, Language);

    public async Task<IActionResult> OnGetAsync(string number, string? language, CancellationToken cancel)
    {
        if (!await LoadAsync(number, language, cancel))
            return NotFound();
        Text = Writer.Body();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string number, string? language, string? key, string? text, string? way, CancellationToken cancel)
    {
        if (!await LoadAsync(number, language, cancel))
            return NotFound();
        Text = text;
        var written = text?.ReplaceLineEndings("\n").Trim();
        if (string.IsNullOrEmpty(written))
            ModelState.AddModelError(nameof(Text), AnswerText.ErrorEmpty);
        else if (written.Length > TicketLimits.Text)
            ModelState.AddModelError(nameof(Text), Words.Fill(AnswerText.ErrorTooLong, TicketLimits.Text));
        if (!ModelState.IsValid || written is null)
            return this.Again();
        var byMail = way == "mail";
        var request = FormKey.Request(me, key, "answer", $"{Prepared.Number}", $"{byMail}", written);
        var result = await answer.RunAsync(Prepared.Number, written, byMail, request, me.Actor, cancel);
        if (result.IsDone)
            return Redirect(TicketAddresses.Details(Prepared.Number));
        if (!await LoadAsync(number, language, cancel))
            return NotFound();
        Refusal = TicketErrors.Of(result.Fault, Prepared.Status);
        Kept = KeptText.Of(Prepared.MergedInto, KeptText.Reply, text);
        return this.Again();
    }

    public async Task<IActionResult> OnPostAgainAsync(string number, CancellationToken cancel)
    {
        if (!await LoadAsync(number, null, cancel))
            return NotFound();
        await answer.SendAgainAsync(Prepared.Number, me.Actor, cancel);
        return Redirect(TicketAddresses.Details(Prepared.Number));
    }

    public string? ErrorOf(string field) => ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage;

    private async Task<bool> LoadAsync(string number, string? language, CancellationToken cancel)
    {
        if (!TicketNumber.TryParse(number, out var found))
            return false;
        _prepared = await prepare.ForAsync(found.Value, me.Actor, cancel);
        Language = PortalLanguage.IsKnown(language) ? language ?? "en" : PortalLanguage.IsKnown(_prepared?.Language) ? _prepared?.Language ?? "en" : "en";
        return _prepared is not null;
    }
}
