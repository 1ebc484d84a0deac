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
        if (_version is null)
            return NotFound();
        return Version.Record.IsInStead ? this.GoOn(Version.Kind, Version.Record.Id, id) : Page();
    }
}
