using System.Diagnostics;
using System.Globalization;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>The process of an embedded server, found by its folder as an operator would find it.</summary>
internal static class ServerProcess
{
    public static string PidFile(string folder) => Path.Combine(folder, "data", "postmaster.pid");

    public static int IdIn(string folder) => int.Parse(File.ReadLines(PidFile(folder)).First(), CultureInfo.InvariantCulture);

    /// <summary>As kill -9 does it, with every process of the server's own.</summary>
    public static async Task KillAllAsync(string folder, CancellationToken cancel)
    {
        using var server = Process.GetProcessById(IdIn(folder));
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync(cancel);
    }
}
