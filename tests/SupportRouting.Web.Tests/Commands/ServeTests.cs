using System.Diagnostics;
using SupportRouting.Data.Hosting;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Commands;

/// <summary>The built program serves in Production, with an embedded server of its own, until it is told to stop.</summary>
public sealed class ServeTests : IDisposable
{
    private const string Ready = "SupportRouting is ready: ";

    private readonly EmbeddedLocation _location =
        EmbeddedLocation.Find(null, AppContext.BaseDirectory, "postgres-serve-" + Guid.NewGuid().ToString("N")[..8]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Serve_InProduction_HasItsFilesAndStopsWithItsServer()
    {
        using var program = BuiltProgram.Start(
            "--urls", "http://127.0.0.1:0", "--Database:Provider=Embedded", "--Database:EmbeddedDirectory=" + _location.Directory);
        try
        {
            var (address, earlier) = await WaitUntilReadyAsync(program);
            using var http = new HttpClient { BaseAddress = new(address) };
            foreach (var path in new[] { "/account/sign-in", "/css/portal.css", "/lib/tabler.min.css" })
            {
                using var response = await http.GetAsync(path, Cancel);
                Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
            }
            if (OperatingSystem.IsWindows())
                return;

            Checkout.Run("kill", ["-TERM", program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            var later = await program.StandardOutput.ReadToEndAsync(Cancel);
            await program.WaitForExitAsync(Cancel);
            Assert.Equal(0, program.ExitCode);
            Assert.DoesNotContain(" WRN ", earlier + later, StringComparison.Ordinal);
            Assert.DoesNotContain(" ERR ", earlier + later, StringComparison.Ordinal);
            Assert.False(File.Exists(Path.Combine(_location.Directory, "data", "postmaster.pid")), "The database server was left running.");
        }
        finally
        {
            if (!program.HasExited)
                program.Kill(entireProcessTree: true);
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(_location.Directory))
            Directory.Delete(_location.Directory, recursive: true);
    }

    private static async Task<(string Address, string Earlier)> WaitUntilReadyAsync(Process program)
    {
        var earlier = "";
        while (await program.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            if (line.StartsWith(Ready, StringComparison.Ordinal))
                return (line[Ready.Length..], earlier);
            earlier += line + '\n';
        }
        throw new InvalidOperationException("The program ended: " + earlier + await program.StandardError.ReadToEndAsync(Cancel));
    }
}
