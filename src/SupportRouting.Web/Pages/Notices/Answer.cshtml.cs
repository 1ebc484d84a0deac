using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Notices.Answers;
using SupportRouting.Data.Outbox;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Notices;

/// <summary>One answer to all askers of an incident, each in its own language where there is a text in it.</summary>
public sealed class AnswerModel(
    ReadNotices notices, NoticeTickets tickets, AnswerTogether together, MailOptions mail, CurrentUser me, TimeProvider time) : PageModel
{
    private NoticeDetails? _notice;

    public NoticeDetails Notice => _notice ?? throw new InvalidOperationException("The page is shown without its notice.");

    public NoticeAnswerInput Input { get; private set; } = new();

    /// <summary>How many are answered; one more than the most that are counted stands for more.</summary>
    public int Open { get; private set; }

    public bool CanMail => mail.IsOn;

    /// <summary>The languages, the one whose text is everybody's default first.</summary>
    public IEnumerable<PortalLanguage> Languages => PortalLanguage.All.OrderByDescending(language => language == PortalLanguage.Current);

    public async Task<IActionResult> OnGetAsync(long number, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
            return NotFound();
        var now = time.GetUtcNow();
        Input = NoticeAnswerInput.For(Notice, Notice.PhaseAt(now) is NoticePhase.Over, now, time);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long number, [Bind(Prefix = "")] NoticeAnswerInput input, string? way, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
            return NotFound();
        Input = input;
        foreach (var language in Languages.Where(language => input.TextIn(language.Code)?.Length > TicketLimits.Text))
            ModelState.AddModelError(language.Code, Words.Fill(NoticesText.ErrorTooLong, TicketLimits.Text));
        foreach (var language in Languages.Where(language => input.TextIn(language.Code)?.Contains('\0', StringComparison.Ordinal) is true))
            ModelState.AddModelError(language.Code, NoticesText.ErrorMalformed);
        if (string.IsNullOrWhiteSpace(input.TextIn(PortalLanguage.Current.Code)))
            ModelState.AddModelError(PortalLanguage.Current.Code, NoticesText.ErrorMissing);
        if (!ModelState.IsValid || input.Read(PortalLanguage.Current.Code, way == "mail") is not { } answer)
            return this.Again();
        return await together.RunAsync(number, answer, me.Actor, cancel) ? Redirect(NoticeAddresses.Details(number)) : NotFound();
    }

    /// <summary>Answers also those that were left for a look.</summary>
    public async Task<IActionResult> OnPostRestAsync(long number, Guid id, long seen, CancellationToken cancel) =>
        seen is > 0 && seen <= time.GetUtcNow().UtcTicks && await together.RestAsync(number, id, new DateTimeOffset(seen, TimeSpan.Zero), me.Actor, cancel)
            ? Redirect(NoticeAddresses.Details(number))
            : NotFound();

    public string? ErrorOf(string code) => ModelState[code]?.Errors.FirstOrDefault()?.ErrorMessage;

    private async Task<bool> LoadAsync(long number, CancellationToken cancel)
    {
        _notice = await notices.FindAsync(number, cancel);
        Open = _notice is null ? 0 : await tickets.CountOpenAsync(number, me.Actor, cancel);
        return _notice is not null;
    }
}
