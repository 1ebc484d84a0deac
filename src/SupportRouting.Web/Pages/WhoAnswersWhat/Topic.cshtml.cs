using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.WhoAnswersWhat;

/// <summary>One topic of the matrix with reasons, path and sources for everybody who may ask.</summary>
public sealed class TopicModel(PolicyTable table) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? PublisherKind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? PurchaseChannel { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? TechnicalSupportBy { get; set; }

    public MatrixChoice Choice { get; private set; } = new();

    public Topic Topic { get; private set; } = table.Policy.Topics[0];

    public IReadOnlyList<MatrixCell> Cells { get; private set; } = [];

    public IActionResult OnGet(string topic)
    {
        if (table.Policy.FindTopic(topic) is not { } found)
            return NotFound();

        Topic = found;
        Choice = MatrixChoice.Read(PublisherKind, PurchaseChannel, TechnicalSupportBy);
        Cells = [.. Enum.GetValues<Asker>().Select(asker => new MatrixCell(asker, table.Decide(Choice.FactsFor(asker, found.Id))))];
        return Page();
    }
}
