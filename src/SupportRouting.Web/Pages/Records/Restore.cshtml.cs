using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Records;

/// <summary>Lists what bringing an earlier state back changes, and does it.</summary>
public sealed class RestoreModel(RecordHistory records, ChangeRecord changeRecord, CurrentUser me) : PageModel
{
    private RecordVersion? _version;

    [TempData]
    public string? Done { get; set; }

    public RecordVersion Version => _version ?? throw new InvalidOperationException("The page is shown without its version.");

    public IReadOnlyList<FieldChange> Changes => Version.Seen.Now.Sheet.ChangesTo(Version.Seen.Before);

    public string? Reason { get; private set; }

    public bool IsChanged { get; private set; }

    public async Task<IActionResult> OnGetAsync(string kind, string id, string change, CancellationToken cancel) =>
        !await FindAsync(kind, id, change, cancel) ? NotFound() : Version.Record.IsInStead ? this.GoOn(Version.Kind, Version.Record.Id, id) : Page();

    public async Task<IActionResult> OnPostAsync(string kind, string id, string change, string? seen, string? reason, CancellationToken cancel)
    {
        if (!await FindAsync(kind, id, change, cancel))
            return NotFound();
        if (Version.Record.IsInStead)
            return this.GoOn(Version.Kind, Version.Record.Id, id);
        Reason = reason;
        IsChanged = (seen ?? "none") != (Version.Seen.Now.Version?.ToString() ?? "");
        if (!IsChanged && await RunAsync(cancel) is RecordResult.Saved saved)
        {
            Done = saved.Waiting.Count > 0 ? SavedText.Of(saved) : RecordsText.Restored;
            return Redirect(RecordAddresses.Of(Version.Kind, Version.Record.Id));
        }

        IsChanged = true;
        return await FindAsync(kind, id, change, cancel) ? this.Again() : NotFound();
    }

    private Task<RecordResult> RunAsync(CancellationToken cancel) => changeRecord.RunAsync(
        Version.Record.Owner,
        new RecordEdit(Changes, ChangeSource.Person, ReasonText.Of(Reason)) { Kind = ChangeKind.Restored },
        new RecordActor(me.Id, me.DisplayName),
        cancel);

    private async Task<bool> FindAsync(string kind, string id, string change, CancellationToken cancel)
    {
        _version = await records.VersionAsync(kind, id, change, cancel);
        return _version is not null;
    }
}
