using SupportRouting.Data.Offers.Export;
using SupportRouting.Web.Tests.Data.Offers.Import;

namespace SupportRouting.Web.Tests.Data.Offers.Export;

internal static class ExportFiles
{
    /// <summary>Writes records as an export does; returns the file's path.</summary>
    public static string Write(ExportForm form, IEnumerable<ExportedRecord> records)
    {
        using var stream = new MemoryStream();
        var writer = ExportWriter.For(form, stream);
        writer.Begin();
        foreach (var record in records)
            writer.Write(record);
        writer.End();
        return Sample.Write(stream.ToArray());
    }
}
