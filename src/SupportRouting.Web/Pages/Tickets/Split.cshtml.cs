using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Pages.Ask;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets;

public sealed class SplitModel(ReadTicketHead heads, SplitTicket split, RoutingPolicy policy, CurrentUser me, TimeProvider time) : PageModel, IShownAgain
{
    private TicketHead? _ticket;

    [FromRoute]
    public string Number { get; set; } = "";

    public TicketHead Ticket => _ticket ?? throw new InvalidOperationException("The page is shown without its ticket.");

    public SplitInput Input { get; private set; } = new();

    /// <summary>Who would answer each part; empty until that was asked.</summary>
    public IReadOnlyList<Answer> Preview { get; private set; } = [];

    public IReadOnlyList<TicketEntryRecord> Since { get; private set; } = [];

    public string? Refusal { get; private set; }

    public IReadOnlyList<TopicPickerGroup> Topics => TopicPicker.Of(policy, null).Groups;

    public bool TakesMore => Input.Parts.Count < SplitPart.Most;

    public bool TakesFewer => Input.Parts.Count > SplitPart.Least;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Input = SplitInput.Of(Ticket, NewKey());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = nameof(Input))] SplitInput input, CancellationToken cancel)
    {
        Input = input;
        if (!await FindAsync(cancel))
            return NotFound();
        var parts = input.Read(Ticket);
        var request = TicketRequest.Of(me.Id ?? Guid.Empty, $"split {input.Key}", JsonSerializer.Serialize(new { Ticket.Number, parts }));
        var result = await split.RunAsync(new TicketSeen(Ticket.Number, input.Seen), parts, request, me.Actor, cancel);
        if (result.IsDone)
            return Redirect(TicketAddresses.Details(Ticket.Number));
        if (!await FindAsync(cancel))
            return NotFound();
        // Whoever sends it once more has seen what others did, and sends another form.
        (Since, Refusal) = (result.Since, TicketErrors.Of(result.Fault, Ticket.Status));
        (Input.Seen, Input.Key) = (Ticket.Seen, NewKey().ToString("N"));
        ModelState.Clear();
        Preview = await split.PreviewAsync(Ticket.Number, parts, me.Actor, cancel);
        return this.Again();
    }

    public async Task<IActionResult> OnPostPreviewAsync([Bind(Prefix = nameof(Input))] SplitInput input, CancellationToken cancel)
    {
        Input = input;
        if (!await FindAsync(cancel))
            return NotFound();
        Preview = await split.PreviewAsync(Ticket.Number, input.Read(Ticket), me.Actor, cancel);
        return Page();
    }

    public Task<IActionResult> OnPostMoreAsync(CancellationToken cancel) => WithPartsAsync(() =>
    {
        if (TakesMore)
            Input.Parts.Add(new() { Text = Ticket.Question });
    }, cancel);

    public Task<IActionResult> OnPostFewerAsync(CancellationToken cancel) => WithPartsAsync(() =>
    {
        if (TakesFewer)
            Input.Parts.RemoveAt(Input.Parts.Count - 1);
    }, cancel);

    public async Task<bool> PrepareAsync(CancellationToken cancel)
    {
        await TryUpdateModelAsync(Input, nameof(Input));
        Input.Parts = [.. Input.Parts.Take(SplitPart.Most)];
        while (Input.Parts.Count < SplitPart.Least)
            Input.Parts.Add(new());
        return await FindAsync(cancel);
    }

    public string? ErrorOf(int part, string field) => ModelState[$"Input.Parts[{part}].{field}"]?.Errors.FirstOrDefault()?.ErrorMessage;

    private async Task<IActionResult> WithPartsAsync(Action change, CancellationToken cancel)
    {
        if (!await PrepareAsync(cancel))
            return NotFound();
        change();
        ModelState.Clear();
        return Page();
    }

    private Guid NewKey() => Guid.CreateVersion7(time.GetUtcNow());

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        _ticket = TicketNumber.TryParse(Number, out var number) ? await heads.FindAsync(number.Value, me.Actor, cancel) : null;
        return _ticket is not null;
    }
}
