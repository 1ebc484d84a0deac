using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Admin.Review;

[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class IndexModel(ReadProposals read, DecideProposals decide, UndoDecision undo, CurrentUser person) : PageModel
{
    private const int RecordsPerPage = 20;

    public ReviewFilter Filter { get; private set; } = new();

    public string? After { get; private set; }

    public ReviewPage Found { get; private set; } = new([], null);

    public int Count { get; private set; }

    public IReadOnlyList<ReviewImport> Imports { get; private set; } = [];

    /// <summary>What became of the decision just made.</summary>
    [TempData]
    public string? Told { get; set; }

    public ReviewDone? Done { get; private set; }

    public bool IsOpen => Filter.State is ProposalState.Open;

    public bool IsNarrowed => Filter != new ReviewFilter();

    private RecordActor Actor => new(person.Id, person.DisplayName);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Filter, After, Done) = (ReviewAddresses.Read(Request.Query), Request.Query["after"].FirstOrDefault(), ReviewDone.Read(Told));
        Found = await read.PageAsync(Filter, After, RecordsPerPage, cancel);
        Count = await read.CountAsync(Filter, cancel);
        Imports = await read.ImportsAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Request.HasFormContentType || ReviewPost.Read(await Request.ReadFormAsync(cancel)) is not { } post)
            return BadRequest();
        var decision = post.With(decide.Decision(post.Accepts, Actor, post.Reason));
        var result = post.All(ReviewAddresses.Read(Request.Query)) is { } all
            ? await decide.AllAsync(all, decision, cancel)
            : await decide.SomeAsync(post.Chosen, decision, cancel);
        return Back(new ReviewDone(post.Accepts ? ReviewVerb.Accepted : ReviewVerb.Rejected, result));
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid decision, CancellationToken cancel) =>
        Back(new ReviewDone(ReviewVerb.TakenBack, await undo.RunAsync(decision, Actor, cancel)));

    private RedirectResult Back(ReviewDone done)
    {
        Told = done.ToString();
        return Redirect(ReviewAddresses.Of(ReviewAddresses.Read(Request.Query), Request.Query["after"].FirstOrDefault()));
    }
}
