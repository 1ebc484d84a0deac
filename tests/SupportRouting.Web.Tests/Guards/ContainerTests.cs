using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Guards;

/// <summary>What of the image can be tried without building it.</summary>
public sealed class ContainerTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] Dockerfile = File.ReadAllLines(Checkout.Path("Dockerfile"));

    [Fact]
    public async Task HealthCheck_AskingARunningPortal_Succeeds()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The image's health check is a line of bash.");
        Assert.Equal(0, await RunAsync(HealthCheck(portal.Address.Port)));
    }

    [Fact]
    public async Task HealthCheck_AskingNobody_Fails()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The image's health check is a line of bash.");
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        Assert.NotEqual(0, await RunAsync(HealthCheck(port)));
    }

    [Fact]
    public void Image_InTheEnd_RunsAsNobodySpecialOnTheFrameworkOfTheBuild()
    {
        var user = Array.FindLastIndex(Dockerfile, line => line.StartsWith("USER ", StringComparison.Ordinal));
        Assert.Equal("USER app", Dockerfile[user]);
        Assert.DoesNotContain(Dockerfile[user..], line => line.StartsWith("FROM ", StringComparison.Ordinal));
        Assert.All(
            Dockerfile.Where(line => line.StartsWith("FROM mcr", StringComparison.Ordinal)),
            line => Assert.Contains($":{Environment.Version.Major}.{Environment.Version.Minor}-", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Copies_FromTheCheckout_AreThereAndNotIgnored()
    {
        var ignored = File.ReadAllLines(Checkout.Path(".dockerignore"));
        var copied = Dockerfile.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..^1]).ToList();
        Assert.NotEmpty(copied);
        Assert.All(copied, source =>
        {
            Assert.True(Path.Exists(Checkout.Path(source)), $"{source} is not there");
            Assert.DoesNotContain(source, ignored);
        });
    }

    private static string[] HealthCheck(int port)
    {
        var command = Dockerfile.Single(line => line.TrimStart().StartsWith("CMD [", StringComparison.Ordinal)).TrimStart()["CMD ".Length..];
        var words = JsonSerializer.Deserialize<string[]>(command) ?? [];
        return [.. words.Select(word => word.Replace("/8080", $"/{port}", StringComparison.Ordinal))];
    }

    private static async Task<int> RunAsync(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, UseShellExecute = false })
            ?? throw new InvalidOperationException($"{command[0]} did not start.");
        await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
