using System.Globalization;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Import;

namespace SupportRouting.Web.Commands;

/// <summary>How far an import is: one line that renews itself on a terminal, a plain line now and then elsewhere.</summary>
internal sealed class ImportProgressLine(TextWriter output, bool live, TimeProvider time) : IProgress<ImportProgress>, IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);
    private long _last;
    private bool _open;

    public void Report(ImportProgress value)
    {
        var now = time.GetTimestamp();
        if (_last != 0 && value.Phase is not ImportPhase.Waiting && time.GetElapsedTime(_last, now) < Between)
            return;
        _last = now;
        var line = Line(value);
        if (live)
            output.Write($"\r{line,-78}");
        else
            output.WriteLine(line);
        _open = live;
    }

    public void Finish()
    {
        if (_open)
            output.WriteLine();
        _open = false;
    }

    public void Dispose() => Finish();

    private static string Line(ImportProgress value) => value.Phase switch
    {
        ImportPhase.Waiting => "Another import is running; waiting until it is done.",
        ImportPhase.Checking => string.Create(CultureInfo.InvariantCulture, $"Checking {value.File}: {value.Rows:N0} rows"),
        _ when value.TotalRows is > 0 and var total => string.Create(
            CultureInfo.InvariantCulture, $"Writing: {value.Rows:N0} of {total:N0} ({100L * value.Rows / total}%)"),
        _ => string.Create(CultureInfo.InvariantCulture, $"Writing: {value.Rows:N0}"),
    };
}
