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

/// <summary>Keeps a question as a ticket, about what Ask was told.</summary>
public sealed class NewModel(
    OpenTicketOnce open, AnswerQuestions answers, OperatorKinds kinds, RoutingPolicy policy, CurrentUser me, DeskTime desk, TimeProvider time) : PageModel, IShownAgain
{
    private string? _productError;

    public AskInput About { get; private set; } = new();

    public NewTicketInput Input { get; private set; } = new();

    public AskReader Reader { get; private set; } = AskReader.ForReseller;

    public Answer? Answered { get; private set; }

    /// <summary>Says the same thing however often this form is sent, so that a double click is one ticket.</summary>
    public Guid Key { get; private set; } = Guid.CreateVersion7(time.GetUtcNow());

    public bool IsStaff => me.IsStaff;

    public Topic? Topic => policy.FindTopic(About.Topic);

    /// <summary>Who will answer, as far as it is known by now.</summary>
    public TicketParty Party => TicketParties.Of(Topic is null ? null : Answered?.Decision);

    public string? AboutError => _productError ?? ErrorOf("about.", nameof(AskInput.OfferId)) ?? ErrorOf("about.", nameof(AskInput.SubscriptionId)) ?? ErrorOf("about.", nameof(AskInput.Topic));

    public async Task<IActionResult> OnGetAsync([Bind(Prefix = "")] AskInput about, CancellationToken cancel)
    {
        if (me.Records.IsNobody)
            return NotFound();
        About = about;
        Input = new() { Language = IsStaff ? null : PortalLanguage.Current.Code };
        await LoadAsync(cancel);
        return Page();
    }

    /// <summary>The form with what Ask was told, and what was typed there.</summary>
    public async Task<IActionResult> OnPostFromAskAsync([Bind(Prefix = "")] AskInput about, CancellationToken cancel)
    {
        if (me.Records.IsNobody)
            return NotFound();
        (About, Input) = (about, NewTicketForm.InputOf(Request.Form));
        if (!IsStaff && string.IsNullOrEmpty(Input.Language))
            Input = Input with { Language = PortalLanguage.Current.Code };
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [Bind(Prefix = "")] AskInput about, [Bind(Prefix = "")] NewTicketInput input, CancellationToken cancel)
    {
        if (me.Records.IsNobody || me.Id is not { } caller)
            return NotFound();
        (About, Input) = (about, input);
        await LoadAsync(cancel);
        var key = Guid.TryParse(input.Key, out var sent) ? sent : Key;
        if (_productError is not null)
            return this.Again();

        var request = TicketRequest.Of(caller, $"form {key}", $"{input with { Key = null }}\n{AskLinks.To(About)}");
        var opened = await open.RunAsync(input.ToTicket(Question(), IsStaff, desk), request, me.Actor, cancel);
        if (opened.Number is { } number)
            return Redirect(TicketAddresses.Details(number));
        // The key stays with the ticket it opened; sent again, the form opens another.
        ModelState.AddModelError("", opened.KeyIsTaken ? NewTicketText.SentBefore : AskText.OfferNotFound);
        return this.Again();
    }

    public async Task<bool> PrepareAsync(CancellationToken cancel)
    {
        if (me.Records.IsNobody)
            return false;
        var form = Request.HasFormContentType ? Request.Form : FormCollection.Empty;
        (About, Input) = (NewTicketForm.AboutOf(form), NewTicketForm.InputOf(form));
        await LoadAsync(cancel);
        return true;
    }

    public string? ErrorOf(string field) => ErrorOf("input.", field);

    public string? FormError => ErrorOf("", "");

    private string? ErrorOf(string prefix, string field) => ModelState[prefix + field]?.Errors.FirstOrDefault()?.ErrorMessage;

    private async Task LoadAsync(CancellationToken cancel)
    {
        Reader = IsStaff ? await kinds.ReaderAsync(cancel) : AskReader.ForReseller;
        if (!Reader.Askers.Any(asker => FactNames.Name(asker) == About.Asker))
            About = About with { Asker = FactNames.Name(Reader.Askers[0]) };
        await AnswerAsync(cancel);
    }

    private QuestionInput Question()
    {
        if (About.ToQuestion(policy) is { } question)
            return question;
        var asker = FactNames.TryRead<Asker>(About.Asker, out var read) ? read : Asker.Customer;
        return (About.ToProductOnly() ?? new QuestionInput(default) { IsComplete = false }) with { Given = new QuestionFacts(asker, default) };
    }

    private async Task AnswerAsync(CancellationToken cancel)
    {
        var result = await answers.AnswerAsync([Question()], me.Records, cancel);
        if (result.Refused is [var refused, ..])
        {
            _productError = refused.Fault == IdFault.OfAnotherSubscription ? AskText.SubscriptionOfAnother
                : refused.Field == "subscriptionId" ? AskText.SubscriptionNotFound
                : AskText.OfferNotFound;
            About = About with { OfferId = null, SubscriptionId = null };
            result = await answers.AnswerAsync([Question()], me.Records, cancel);
        }

        Answered = result.Answers[0];
    }
}
