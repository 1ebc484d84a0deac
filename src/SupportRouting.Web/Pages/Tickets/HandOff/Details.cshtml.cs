using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets.HandOff;

/// <summary>One hand-off: what was sent, what became of its mail, what came back.</summary>
public sealed class DetailsModel(ReadHandOffs reading, WorkOnHandOff work, ShowToAsker show, TimeProvider time, CurrentUser me) : PageModel
{
    private HandOffRow? _handOff;

    public HandOffRow HandOff => _handOff ?? throw new InvalidOperationException("The page is shown without its hand-off.");

    public long Number { get; private set; }

    public long Seen { get; private set; }

    public IReadOnlyList<TicketEntryRecord> Replies { get; private set; } = [];

    public string? Text { get; private set; }

    public string? Reference { get; private set; }

    public IReadOnlyList<TicketEntryRecord> Since { get; private set; } = [];

    public bool IsLate => HandOff.IsLate(time.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(string number, long id, CancellationToken cancel) =>
        await LoadAsync(number, id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, long id, string? seen, string? text, string? reference, CancellationToken cancel)
    {
        if (!await LoadAsync(number, id, cancel))
            return NotFound();
        (Text, Reference) = (text, reference);
        var (written, theirs) = (text?.Trim(), reference?.Trim());
        if (string.IsNullOrEmpty(written))
            ModelState.AddModelError(nameof(Text), HandOffText.ErrorEmpty);
        else if (written.Length > TicketLimits.Text)
            ModelState.AddModelError(nameof(Text), Words.Fill(HandOffText.ErrorTooLong, TicketLimits.Text));
        if (theirs?.Length > TicketLimits.Reference)
            ModelState.AddModelError(nameof(Reference), Words.Fill(HandOffText.ErrorTooLong, TicketLimits.Reference));
        if (!ModelState.IsValid || written is null)
            return this.Again();

        var which = new TicketSeen(Number, long.TryParse(seen, CultureInfo.InvariantCulture, out var line) ? line : null);
        var result = await work.ReplyAsync(which, id, written, string.IsNullOrEmpty(theirs) ? null : theirs, me.Actor, cancel);
        if (result.IsDone)
            return Redirect(TicketAddresses.Details(Number));
        Since = result.Since;
        return await LoadAsync(number, id, cancel) ? this.Again() : NotFound();
    }

    public async Task<IActionResult> OnPostAgainAsync(string number, long id, CancellationToken cancel)
    {
        if (!await LoadAsync(number, id, cancel))
            return NotFound();
        await work.SendAgainAsync(Number, id, me.Actor, cancel);
        return Redirect(HandOffAddresses.Details(Number, id));
    }

    public async Task<IActionResult> OnPostShowAsync(string number, long id, long entry, CancellationToken cancel)
    {
        if (!await LoadAsync(number, id, cancel))
            return NotFound();
        var result = await show.RunAsync(Number, entry, me.Actor, cancel);
        return result.IsDone ? Redirect(HandOffAddresses.Details(Number, id)) : NotFound();
    }

    public string? ErrorOf(string field) => ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage;

    private async Task<bool> LoadAsync(string number, long id, CancellationToken cancel)
    {
        if (!TicketNumber.TryParse(number, out var found))
            return false;
        Number = found.Value;
        _handOff = (await reading.OfAsync(Number, me.Actor, cancel)).FirstOrDefault(one => one.Id == id);
        if (_handOff is null)
            return false;
        (Replies, Seen) = await reading.RepliesOfAsync(Number, id, cancel);
        return true;
    }
}
