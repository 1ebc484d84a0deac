using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Data.Offers.Export;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Import;

// The files may be larger than any other form, so the form is received, and its token read, by hand.
[IgnoreAntiforgeryToken]
public sealed class IndexModel(
    ReadImports read, SubmitImport submit, ExportOffers export, ImportJobOptions options, CurrentUser person, IAntiforgery antiforgery) : PageModel
{
    public const string FilesField = "Files";
    public const string KindField = "Kind";

    private const int PageSize = 25;

    public ImportPage History { get; private set; } = new([], null);

    public bool IsFirstPage { get; private set; } = true;

    /// <summary>As it was chosen; null is by content.</summary>
    public string? Kind { get; private set; }

    public long MostBytes => options.MaxFileBytes;

    public string TooLarge => Words.Fill(ImportText.FilesTooLarge, options.MaxFileMegabytes);

    public string FilesHint => Words.Fill(ImportText.FilesHint, options.MaxFileMegabytes);

    public async Task OnGetAsync(long? before, CancellationToken cancel)
    {
        IsFirstPage = before is null;
        History = await read.PageAsync(before, PageSize, cancel);
    }

    public async Task<IActionResult> OnGetExportAsync(string? format) => ExportForms.Parse(format) is { } form
        ? File(await ExportDownload.OpenAsync(HttpContext, export, form), form.MediaType(), ExportDownload.Name(form))
        : NotFound();

    // A parameter would have the form read before there is room for it.
    public async Task<IActionResult> OnPostAsync()
    {
        var cancel = HttpContext.RequestAborted;
        var (received, fault) = await Upload.ReceiveAsync(Request, options.MaxFileBytes, cancel);
        using var upload = received;
        if (upload is null)
            return await AgainAsync(FilesField, ImportWords.Of(fault, options), fault is UploadFault.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
            return BadRequest();

        Kind = upload.Fields[KindField];
        var kind = ImportWords.KindOf(Kind);
        if (kind is null && !string.IsNullOrEmpty(Kind))
            return await AgainAsync(KindField, ImportText.KindUnknown);
        var looked = SentFiles.Look(upload.Files);
        if (looked.Fault is not SentFilesFault.None)
            return await AgainAsync(FilesField, ImportWords.Of(looked));
        var import = new NewImport(upload.Files, new ImportAsker(ImportSource.Page, person.Id, person.DisplayName), kind ?? looked.Kind);
        return Redirect(ImportAddresses.One((await submit.SubmitAsync(import, cancel)).Id));
    }

    private async Task<IActionResult> AgainAsync(string field, string message, int status = StatusCodes.Status400BadRequest)
    {
        ModelState.AddModelError(field, message);
        await OnGetAsync(null, HttpContext.RequestAborted);
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
