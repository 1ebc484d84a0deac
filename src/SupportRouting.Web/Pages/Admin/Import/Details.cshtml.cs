using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Partners.Import;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Import;

public sealed class DetailsModel(ReadImports read, ReadImportedRecords records, ImportDecisions decisions, ImportOwners owners) : PageModel, IShownAgain
{
    private const int NotesPerPage = 100;

    private ImportView? _import;

    [FromRoute]
    public Guid Id { get; set; }

    [TempData]
    public bool HadMovedOn { get; set; }

    public ImportView Import => _import ?? throw new InvalidOperationException("The page is shown without its import.");

    public DescribeInput Describe { get; private set; } = new();

    public ImportOwner? Owner { get; private set; }

    public IReadOnlyList<ImportOwner> Owners { get; private set; } = [];

    /// <summary>Those of the typed name, to choose from.</summary>
    public IReadOnlyList<ImportOwner> Candidates { get; private set; } = [];

    public ImportNotePage Refused { get; private set; } = new([], null);

    public bool IsFirstPage { get; private set; } = true;

    public IReadOnlyList<ImportNoteRecord> Notes { get; private set; } = [];

    /// <summary>What it added and changed, once it is done.</summary>
    public (ImportedRecordPage Page, int Count, bool IsFirst) Records { get; private set; } = (new([], null), 0, true);

    /// <summary>What it would change, field by field, before it is decided.</summary>
    public IReadOnlyList<ImportDifference> Differences { get; private set; } = [];

    public bool CanBeDescribed => Import.State is ImportState.Incomplete or ImportState.Previewed;

    public bool AnyGood => Import.Preview is not { Added: 0, Changed: 0, Same: 0 };

    /// <summary>What is read out when it changes; not each row.</summary>
    public string Said => $"{Import.State}.{Import.Phase}.{ImportWords.Quarter(Import)}";

    public async Task<IActionResult> OnGetAsync(int? after, long? changed, CancellationToken cancel)
    {
        if (!await FindAsync(after, cancel))
            return NotFound();
        if (Import.State is ImportState.Done)
            Records = (await records.PageAsync(Id, changed ?? 0, NotesPerPage, cancel), await records.CountAsync(Id, cancel), changed is null);
        Describe = DescribeInput.About(Import);
        return Page();
    }

    public async Task<IActionResult> OnGetNowAsync(CancellationToken cancel)
    {
        if (!await FindAsync(null, cancel))
            return NotFound();
        if (Import.State.IsMoving())
            return Partial("_Now", this);
        // It has come to rest, so everything below the title is another.
        Response.Headers["HX-Retarget"] = "#import-body";
        Describe = DescribeInput.About(Import);
        return Partial("_Body", this);
    }

    public async Task<IActionResult> OnGetNotesAsync(CancellationToken cancel)
    {
        if (await read.OneAsync(Id, cancel) is not { } import)
            return NotFound();
        var refused = await read.NotesAsync(Id, refusals: true, after: -1, ImportReport.NotesKept, cancel);
        var noted = await read.NotesAsync(Id, refusals: false, after: -1, ImportReport.NotesKept, cancel);
        return File(NotesFile.Write([.. refused.Notes, .. noted.Notes]), "text/csv; charset=utf-8", $"import-{import.Number}.csv");
    }

    public async Task<IActionResult> OnPostImportAsync(bool keepGoodRows, CancellationToken cancel) =>
        await BackAsync(await decisions.ConfirmAsync(Id, keepGoodRows, cancel), cancel);

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancel) =>
        await BackAsync(await decisions.CancelAsync(Id, cancel), cancel);

    public async Task<IActionResult> OnPostDescribeAsync([Bind(Prefix = nameof(Describe))] DescribeInput describe, CancellationToken cancel)
    {
        var kind = ImportWords.KindOf(describe.Kind) ?? throw new InvalidOperationException("The kind was not checked.");
        var of = kind.TakesOf() ? await OwnerOfAsync(kind, describe, cancel) : null;
        if (!ModelState.IsValid)
        {
            return await PrepareAsync(cancel) ? this.Again() : NotFound();
        }

        var columns = kind is ImportKind.Tickets && describe.Columns.Count > 0 ? ColumnInput.ToChoice(describe.Columns) : null;
        var publisher = kind.TakesPublisher() && !string.IsNullOrWhiteSpace(describe.PublisherId) ? describe.PublisherId.Trim() : null;
        return await BackAsync(await decisions.DescribeAsync(Id, kind, of, publisher, columns, cancel), cancel);
    }

    public IActionResult OnPost() => NotFound();

    public async Task<bool> PrepareAsync(CancellationToken cancel)
    {
        await TryUpdateModelAsync(Describe, nameof(Describe));
        return await FindAsync(null, cancel);
    }

    private async Task<bool> FindAsync(int? after, CancellationToken cancel)
    {
        _import = await read.OneAsync(Id, cancel);
        if (_import is not { } import)
            return false;
        IsFirstPage = after is null;
        Refused = await read.NotesAsync(Id, refusals: true, after ?? -1, NotesPerPage, cancel);
        Differences = import.State is ImportState.Previewed ? await read.DifferencesAsync(Id, cancel) : [];
        Notes = (await read.NotesAsync(Id, refusals: false, after: -1, NotesPerPage, cancel)).Notes;
        var kind = import.Kind ?? ImportKind.Relationships;
        Owner = import.Of is { } of ? await owners.OneAsync(kind, of, cancel) : null;
        Owners = CanBeDescribed ? await owners.SomeAsync(ImportWords.KindOf(Describe.Kind) ?? kind, cancel) : [];
        return true;
    }

    private async Task<Guid?> OwnerOfAsync(ImportKind kind, DescribeInput describe, CancellationToken cancel)
    {
        if (describe.Chosen is { } chosen)
            return chosen;
        if (describe.Of?.Trim() is not { Length: > 0 } text)
            return null;
        if (TenantId.Parse(text) is { } id)
            return id;
        Candidates = await owners.NamedAsync(kind, text, cancel);
        if (Candidates is [var only])
            return only.TenantId;
        ModelState.AddModelError("Describe.Of", Candidates.Count is 0 ? Words.Fill(ImportText.OfUnknown, text) : ImportText.OfSeveral);
        return null;
    }

    private async Task<IActionResult> BackAsync(bool decided, CancellationToken cancel)
    {
        if (!decided && await read.OneAsync(Id, cancel) is null)
            return NotFound();
        HadMovedOn = !decided;
        return Redirect(ImportAddresses.One(Id));
    }
}
