using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Data.Offers.Merging;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Duplicates;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Duplicates;

/// <summary>The records that may stand there twice, and those that were merged.</summary>
public sealed class IndexModel(ReadDuplicates duplicates, ReadMerged merged, MergeRecords merge, CurrentUser me) : PageModel
{
    private const int PageSize = 50;
    private const int LongestNames = 1000;

    [TempData]
    public string? Told { get; set; }

    public DuplicateDone? Done { get; private set; }

    public bool ShowsMerged { get; private set; }

    public bool IsFirst { get; private set; }

    public DuplicatePage Suggested { get; private set; } = new([], null);

    public MergedPage Merged { get; private set; } = new([], null);

    public string? Next => ShowsMerged ? Merged.Next?.ToString() : Suggested.Next?.ToString();

    private RecordActor Actor => new(me.Id, me.DisplayName);

    public async Task OnGetAsync(string? show, string? after, CancellationToken cancel)
    {
        (Done, ShowsMerged, IsFirst) = (DuplicateDone.Read(Told), show is DuplicateAddresses.Merged, after is null);
        if (ShowsMerged)
            Merged = await merged.PageAsync(MergedCursor.Parse(after), PageSize, cancel);
        else
            Suggested = await duplicates.PageAsync(WorkCursor.Parse(after), PageSize, cancel);
    }

    public async Task<IActionResult> OnPostDismissAsync(long number, string? names, CancellationToken cancel) => Tell(
        await duplicates.DismissAsync(number, areNotTheSame: true, Actor, cancel)
            ? new DuplicateDone(names is { Length: <= LongestNames } ? names : DuplicatesText.NotSame) { Dismissed = number }
            : new DuplicateDone(DuplicatesText.Gone) { IsRefused = true },
        show: null);

    public async Task<IActionResult> OnPostUndoAsync(long number, CancellationToken cancel) => Tell(
        await duplicates.DismissAsync(number, areNotTheSame: false, Actor, cancel)
            ? new DuplicateDone(DuplicatesText.Back)
            : new DuplicateDone(DuplicatesText.Gone) { IsRefused = true },
        show: null);

    public async Task<IActionResult> OnPostSeparateAsync(Guid record, RecordKind kind, CancellationToken cancel)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(kind))
            return BadRequest();
        var result = await merge.SeparateAsync(new RecordOwner(kind, record), Actor, cancel);
        if (result.Fault is not MergeFault.None)
            return Tell(new DuplicateDone(DuplicateWords.Of(result.Fault, "")) { IsRefused = true }, DuplicateAddresses.Merged);
        var words = Words.Fill(DuplicatesText.Separated, result.Id);
        if (result.Stays.Count > 0)
            words += " " + Words.Fill(DuplicatesText.Stays, string.Join(", ", result.Stays.Select(SheetWords.Full)));
        return Tell(new DuplicateDone(words), DuplicateAddresses.Merged);
    }

    private RedirectResult Tell(DuplicateDone done, string? show)
    {
        Told = done.Write();
        return Redirect(DuplicateAddresses.List(show));
    }
}
