using System.Diagnostics;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>The program as it was built, in a process of its own and in Production unless told otherwise.</summary>
internal static class BuiltProgram
{
    public sealed record Run(int ExitCode, string Output, string Error);

    public static async Task<Run> RunAsync(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, output, await error);
    }

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SupportRouting.Web.dll"), .. arguments])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        // No test reaches the internet.
        start.Environment["Links__Check"] = "false";
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }
}
