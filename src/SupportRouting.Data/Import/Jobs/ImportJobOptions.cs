using Microsoft.Extensions.Configuration;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>The settings <c>Import:*</c>.</summary>
/// <param name="MaxFileBytes">How large the files of one upload may be, together.</param>
/// <param name="RunsHere">Whether this instance works on imports; another one on the same database may.</param>
/// <param name="Lease">How long an import stays with an instance that no longer says it is alive.</param>
public sealed record ImportJobOptions(long MaxFileBytes, bool RunsHere, TimeSpan Lease)
{
    private const int Megabyte = 1024 * 1024;
    private const int DefaultMegabytes = 64;
    private const int DefaultLeaseSeconds = 30;

    public long MaxFileMegabytes => MaxFileBytes / Megabyte;

    public static ImportJobOptions From(IConfiguration configuration)
    {
        var read = new SettingReader(configuration);
        return new(
            (long)Megabyte * (read.Number("Import:MaxFileMegabytes", 1, 1024) ?? DefaultMegabytes),
            read.Flag("Import:RunHere") ?? true,
            TimeSpan.FromSeconds(read.Number("Import:LeaseSeconds", 2, 600) ?? DefaultLeaseSeconds));
    }
}
