using System.Globalization;
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

public sealed class FactsModel(
    ReadTicket tickets, RouteTicket routing, ProductSearch search, OperatorKinds kinds, RoutingPolicy policy, CurrentUser me) : PageModel, IShownAgain
{
    private TicketDetails? _ticket;

    private string? _productError;

    [BindProperty(Name = "")]
    public AskInput Input { get; set; } = new();

    /// <summary>How far the timeline was seen by whoever began; kept while products are looked for.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public TicketDetails Ticket => _ticket ?? throw new InvalidOperationException("The page is shown without its ticket.");

    public IReadOnlyList<Asker> Askers { get; private set; } = [];

    public TopicPicker Topics => TopicPicker.Of(policy, null);

    public ProductResults Products { get; private set; } = ProductResults.None;

    public IReadOnlyList<TicketEntryRecord> Since { get; private set; } = [];

    /// <summary>Why nothing was changed, where no field is to blame.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The picked product by name where the ticket tells it, else by id; null when none is picked.</summary>
    public string? Product => Input.SubscriptionId is { Length: > 0 } subscription
        ? subscription == Ticket.SubscriptionId?.ToString() ? Ticket.SubscriptionName ?? subscription : subscription
        : Input.OfferId is { Length: > 0 } offer
            ? offer == Ticket.OfferKey ? Ticket.OfferTitle : offer
            : null;

    public string? ProductError => _productError ?? ErrorOf(nameof(AskInput.OfferId)) ?? ErrorOf(nameof(AskInput.SubscriptionId)) ?? ErrorOf(nameof(AskInput.ProductQuery));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await PrepareAsync(cancel))
            return NotFound();
        Input = TicketQuestionInput.Of(Ticket);
        Seen = Ticket.Seen.ToString(CultureInfo.InvariantCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "")] AskInput input, string? find, CancellationToken cancel)
    {
        if (!await PrepareAsync(cancel))
            return NotFound();
        Input = input.Applied();
        if (find is not null)
            Products = await search.FindAsync(input.ProductQuery, me.Records, cancel);
        // Looking for a product saves nothing yet.
        if (find is not null || input.Pick is not null || input.Clear is not null)
            return Page();
        if (FactNames.TryRead<Asker>(Input.Asker, out _))
            return await SaveAsync(cancel);
        ModelState.AddModelError($"input.{nameof(Fact.Asker)}", TicketText.ErrorChoice);
        return this.Again();
    }

    public async Task<bool> PrepareAsync(CancellationToken cancel)
    {
        var isNumber = TicketNumber.TryParse(RouteData.Values["number"]?.ToString(), out var number);
        _ticket = me.IsStaff && isNumber ? await tickets.FindAsync(number.Value, me.Actor, cancel) : null;
        if (_ticket is null)
            return false;
        Askers = [.. (await kinds.ReaderAsync(cancel)).Askers.Append(_ticket.Asker).Distinct()];
        return true;
    }

    public string? ErrorOf(string field) => ModelState[$"input.{field}"]?.Errors.FirstOrDefault()?.ErrorMessage;

    private async Task<IActionResult> SaveAsync(CancellationToken cancel)
    {
        var which = new TicketSeen(Ticket.Number, long.TryParse(Seen, CultureInfo.InvariantCulture, out var line) ? line : null);
        var result = await routing.ChangeFactsAsync(which, TicketQuestionInput.Read(Input, Ticket, policy), me.Actor, cancel);
        if (result.IsDone)
            return Redirect(TicketAddresses.Details(Ticket.Number) + "#decision");
        if (result.Fault is TicketFault.NotFound || !await PrepareAsync(cancel))
            return NotFound();
        if (result.Refused is [var refused, ..])
        {
            _productError = refused.Fault == IdFault.OfAnotherSubscription ? AskText.SubscriptionOfAnother
                : refused.Field == "subscriptionId" ? AskText.SubscriptionNotFound
                : AskText.OfferNotFound;
        }

        if (result.Fault is not TicketFault.UnknownId)
            Refusal = TicketErrors.Of(result.Fault, Ticket.Status);
        Since = result.Since;
        Seen = Ticket.Seen.ToString(CultureInfo.InvariantCulture);
        return this.Again();
    }
}
