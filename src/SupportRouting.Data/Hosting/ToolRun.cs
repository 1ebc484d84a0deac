using System.Diagnostics;

namespace SupportRouting.Data.Hosting;

/// <summary>Runs one tool to its end and keeps what it said.</summary>
internal sealed record ToolRun(int ExitCode, string Output)
{
    public static async Task<ToolRun> RunAsync(ProcessStartInfo start, CancellationToken cancel)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        start.CreateNoWindow = true;
        using var process = Process.Start(start)
            ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var error = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return new(process.ExitCode, await output + await error);
    }

    /// <param name="what">What was to be done.</param>
    /// <param name="reason">Why it failed, where that is known better than by what the tool said.</param>
    public void OrThrow(string what, string? reason = null)
    {
        if (ExitCode != 0)
            throw new SettingsException($"Could not {what}: {reason ?? Output.Trim()}");
    }
}
