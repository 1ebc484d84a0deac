using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.WhoAnswersWhat;

public sealed class IndexModel(PolicyTable table) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? PublisherKind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? PurchaseChannel { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? TechnicalSupportBy { get; set; }

    public RoutingPolicy Policy => table.Policy;

    public MatrixChoice Choice { get; private set; } = new();

    public Matrix Matrix { get; private set; } = new([]);

    public void OnGet()
    {
        Choice = MatrixChoice.Read(PublisherKind, PurchaseChannel, TechnicalSupportBy);
        Matrix = Matrix.Of(table, Choice);
    }
}
