using SupportRouting.Data.Import.Jobs;
using SupportRouting.Data.Offers.Export;

namespace SupportRouting.Web.Infrastructure;

/// <summary>
/// An export to be sent. It is written whole before the answer begins: what fails is told, nobody gets half a file, and a slow reader keeps
/// no transaction open.
/// </summary>
internal static class ExportDownload
{
    public static string Name(ExportForm form) => $"offers.{form.Ending()}";

    public static async Task<Stream> OpenAsync(HttpContext context, ExportOffers export, ExportForm form)
    {
        var folder = new TemporaryFolder();
        context.Response.RegisterForDispose(folder);
        var path = Path.Combine(folder.Directory.FullName, Name(form));
        await export.RunAsync(path, form, new Progress<ExportCounts>(), context.RequestAborted);
        return new FileStream(path, new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.SequentialScan | FileOptions.Asynchronous });
    }
}
