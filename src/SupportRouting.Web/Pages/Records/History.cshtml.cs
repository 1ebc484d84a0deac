using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Offers.Records;

namespace SupportRouting.Web.Pages.Records;

public sealed class HistoryModel(RecordHistory records, ReadHistory history) : PageModel
{
    /// <summary>A change of more fields is folded.</summary>
    public const int MostOpen = 6;

    private const int PageSize = 25;

    private NamedRecord? _record;

    public NamedRecord Record => _record ?? throw new InvalidOperationException("The page is shown without its record.");

    /// <summary>The record merged into it whose own history is shown.</summary>
    public NamedRecord? Own { get; private set; }

    public HistoryPage Found { get; private set; } = new([], null);

    public bool IsFirstPage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string kind, string id, long? before, string? own, CancellationToken cancel)
    {
        _record = await records.FindAsync(kind, id, cancel);
        if (_record is null)
            return NotFound();
        if (Record.IsInStead)
            return this.GoOn(Record.Owner.Kind, Record.Id, id);
        if (own is not null && (Own = await records.MergedAsync(Record, own, cancel)) is null)
            return Redirect(RecordAddresses.History(Record.Owner.Kind, own));
        IsFirstPage = before is null;
        Found = await history.PageAsync((Own ?? Record).Owner, before, PageSize, cancel);
        return Page();
    }
}
