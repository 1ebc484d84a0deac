using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Routing;
using SupportRouting.Domain.Partners;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Pages.Tickets;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Ask;

public sealed class IndexModel(
    AnswerQuestions answers, ProductSearch products, OperatorKinds kinds, FindNotices notices, PolicyTable table, CurrentUser me) : PageModel, IShownAgain
{
    private string? _productError;

    public AskInput Input { get; private set; } = new();

    public AskReader Reader { get; private set; } = AskReader.ForReseller;

    /// <summary>The question, and what else was typed for a ticket before its facts were looked up here.</summary>
    public NewTicketInput Draft { get; private set; } = new();

    public ProductResults Products { get; private set; } = ProductResults.None;

    public Answer? Answered { get; private set; }

    public AnswerView? View { get; private set; }

    /// <summary>The outages and maintenance of the product, as soon as it is known.</summary>
    public IReadOnlyList<NoticeDetails> Notices { get; private set; } = [];

    public string? ProductError => _productError ?? ErrorOf(nameof(AskInput.OfferId)) ?? ErrorOf(nameof(AskInput.SubscriptionId)) ?? ErrorOf(nameof(AskInput.ProductQuery));

    public Topic? Topic => table.Policy.FindTopic(Input.Topic);

    public TopicPicker TopicPicker => TopicPicker.Of(table.Policy, Input.TopicQuery);

    public IReadOnlyList<FactRow> Facts => FactRow.For(Input, Topic is null ? null : Answered, fact => ErrorOf(fact) is not null);

    public IReadOnlyList<KnownFact> Known => Answered is null || (Topic is null && Answered.Product?.Subscription is null)
        ? []
        : KnownFact.Of(table.Policy, Answered, Topic is not null, Facts);

    /// <summary>The partner that serves the customer, where a record tells it.</summary>
    public Serving? ServedBy => Answered?.Serving is { One: not null, Reason: not ProviderReason.OnlyOne } serving ? serving : null;

    public async Task OnGetAsync([Bind(Prefix = "")] AskInput input, CancellationToken cancel)
    {
        Input = input;
        await PrepareAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "")] AskInput input, CancellationToken cancel)
    {
        Input = input.Applied();
        await PrepareAsync(cancel);
        if (!Request.IsHtmx())
            return Page();

        Response.Headers["HX-Replace-Url"] = AskLinks.To(Input);
        return Partial("_Update", this);
    }

    public IActionResult OnGetTopics(string? topicQuery) => Partial("_Topics", TopicPicker.Of(table.Policy, topicQuery));

    public async Task<IActionResult> OnGetProductsAsync(string? productQuery, CancellationToken cancel) =>
        Partial("_Products", await products.FindAsync(productQuery, me.Records, cancel));

    public async Task<bool> PrepareAsync(CancellationToken cancel)
    {
        Draft = Request.HasFormContentType ? NewTicketForm.InputOf(Request.Form) : new();
        Reader = me.IsStaff ? await kinds.ReaderAsync(cancel) : AskReader.ForReseller;
        if (!Reader.Askers.Any(asker => FactNames.Name(asker) == Input.Asker))
            Input = Input with { Asker = FactNames.Name(Reader.Askers[0]) };
        if (!string.IsNullOrWhiteSpace(Input.ProductQuery))
            await FindProductAsync(cancel);
        await AnswerAsync(cancel);
        return true;
    }

    public string? ErrorOf(Fact fact) => ErrorOf(fact.ToString());

    private string? ErrorOf(string field) => ModelState[$"input.{field}"]?.Errors.FirstOrDefault()?.ErrorMessage;

    // Whoever pastes an id means that one product; anything else is a search.
    private async Task FindProductAsync(CancellationToken cancel)
    {
        Products = await products.FindAsync(Input.ProductQuery, me.Records, cancel);
        if (Products.Exact is { } exact)
        {
            Input = (Input with { Pick = exact.Pick }).Applied();
            Products = ProductResults.None;
        }
    }

    private async Task AnswerAsync(CancellationToken cancel)
    {
        // The product is shown before a topic is picked, so the records are read for a question without one, too.
        var question = Input.ToQuestion(table.Policy);
        if ((question ?? Input.ToProductOnly()) is not { } asked)
            return;

        var result = await answers.AnswerAsync([asked], me.Records, cancel);
        if (result.Refused is [var refused, ..])
        {
            _productError = refused.Fault == IdFault.OfAnotherSubscription ? AskText.SubscriptionOfAnother
                : refused.Field == "subscriptionId" ? AskText.SubscriptionNotFound
                : AskText.OfferNotFound;
            Input = Input with { OfferId = null, SubscriptionId = null };
            await AnswerAsync(cancel);
            return;
        }

        Answered = result.Answers[0];
        Notices = await notices.ForAsync(Answered.About, cancel);
        if (question is not null)
            View = new AnswerView(Answered, table.Explain(Answered.Sheet.Facts), Reader, table.Policy);
    }
}
