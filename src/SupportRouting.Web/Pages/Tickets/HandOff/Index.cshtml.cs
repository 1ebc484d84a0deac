using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets.HandOff;

public sealed class IndexModel(PrepareHandOff prepare, HandOffTicket handOff, MailOptions mail, CurrentUser me) : PageModel
{
    private PreparedHandOff? _prepared;

    public PreparedHandOff Prepared => _prepared ?? throw new InvalidOperationException("The page is shown without its ticket.");

    public HandOffInput Input { get; private set; } = new();

    public HandOffTarget Target => Prepared.Target(Input.Target) ?? Prepared.Targets[0];

    internal HandOffWriter Writer => new(Prepared, Target, Input);

    public bool MailIsOn => mail.IsOn;

    public bool WasRewritten { get; private set; }

    /// <summary>What in the message names the asker, so that it did not go.</summary>
    public IReadOnlyList<NamedPerson> Names { get; private set; } = [];

    public IReadOnlyList<TicketEntryRecord> Since { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
            return NotFound();
        Input = HandOffInput.For(Prepared).WrittenFor(Prepared, Prepared.Targets[0]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string number, string? seen, [Bind(Prefix = "Input")] HandOffInput input, string? way, bool takeOut, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
            return NotFound();
        Input = input;
        if (Prepared.Target(input.Target) is not { } target)
        {
            ModelState.AddModelError(nameof(Input.Target), HandOffText.ErrorTarget);
            return this.Again();
        }

        if (takeOut)
        {
            Input = input with { Subject = Prepared.Asker.Without(input.Subject ?? ""), Body = Prepared.Asker.Without(input.Body ?? "") };
            return Page();
        }

        // It is shown before it goes: for other choices it is another message.
        var isToGo = FactNames.TryRead<HandOffWay>(way, out var wanted);
        if (!isToGo || input.Choices != input.Written)
        {
            Input = input.WrittenFor(Prepared, target);
            WasRewritten = isToGo;
            return Page();
        }

        Check(nameof(Input.Subject), input.Subject, TicketLimits.Subject, isRequired: true);
        Check(nameof(Input.Body), input.Body, TicketLimits.Text, isRequired: true);
        Check(nameof(Input.Reference), input.Reference, TicketLimits.Reference, isRequired: false);
        if (!ModelState.IsValid)
            return this.Again();
        return await SendAsync(seen, wanted, cancel);
    }

    public string? ErrorOf(string field) => ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage;

    private async Task<IActionResult> SendAsync(string? seen, HandOffWay way, CancellationToken cancel)
    {
        var number = Prepared.About.Number;
        var which = new TicketSeen(number, long.TryParse(seen, CultureInfo.InvariantCulture, out var line) ? line : null);
        var result = await handOff.RunAsync(which, Input.ToMessage(way), me.Actor, cancel);
        if (result.IsDone)
            return Redirect(TicketAddresses.Details(number));
        Since = result.Ticket.Since;
        if (result.Fault is not HandOffFault.None)
            ModelState.AddModelError(result.Fault is HandOffFault.NamesTheAsker ? nameof(Input.Body) : nameof(way), WordsOf(result));
        Names = result.Names;
        // What others changed stands in what was just loaded anew.
        _prepared = await prepare.ForAsync(number, me.Actor, cancel) ?? _prepared;
        return this.Again();
    }

    private static string WordsOf(HandOffResult result) => result.Fault switch
    {
        HandOffFault.NamesTheAsker => Words.Fill(HandOffText.ErrorNamesAsker, string.Join(", ", result.Names.Select(name => name.Text))),
        HandOffFault.NoSuchTarget => HandOffText.ErrorTarget,
        _ => HandOffText.ErrorWay,
    };

    private void Check(string field, string? text, int most, bool isRequired)
    {
        if (isRequired && string.IsNullOrWhiteSpace(text))
            ModelState.AddModelError(field, HandOffText.ErrorEmpty);
        else if (text?.Trim().Length > most)
            ModelState.AddModelError(field, Words.Fill(HandOffText.ErrorTooLong, most));
    }

    private async Task<bool> LoadAsync(string number, CancellationToken cancel)
    {
        if (TicketNumber.TryParse(number, out var found))
            _prepared = await prepare.ForAsync(found.Value, me.Actor, cancel);
        return _prepared is not null;
    }
}
