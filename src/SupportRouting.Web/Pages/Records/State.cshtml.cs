using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SupportRouting.Web.Pages.Records;

public sealed class StateModel(RecordHistory records) : PageModel
{
    private RecordVersion? _version;

    public RecordVersion Version => _version ?? throw new InvalidOperationException("The page is shown without its version.");

    public async Task<IActionResult> OnGetAsync(string kind, string id, string change, CancellationToken cancel)
    {
        _version = await records.VersionAsync(kind, id, change, cancel);
        return _version is null ? NotFound() : Page();
    }
}
