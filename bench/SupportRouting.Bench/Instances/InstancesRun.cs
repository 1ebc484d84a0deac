using System.Diagnostics;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Data.Samples;
using SupportRouting.Data.Security;

namespace SupportRouting.Bench.Instances;

/// <summary>What a run saw: all requests, and when the one instance was killed and was there again.</summary>
internal sealed record InstancesResult(IReadOnlyCollection<Sample> Samples, int Retries, TimeSpan Killed, TimeSpan Back);

/// <summary>How long and how hard.</summary>
/// <param name="Phase">How long both run before the one is killed, and after it is there again.</param>
/// <param name="Pause">Of each connection after an answer.</param>
internal sealed record InstancesLoad(TimeSpan Phase, TimeSpan Pause);

/// <summary>Two portals on one database, a balancer before them, load, and one of them killed in the middle.</summary>
internal static class InstancesRun
{
    private const string Email = "admin@partner.example";
    private const string Password = "a sentence for the bench";

    /// <param name="connectionString">Of a database that need not exist.</param>
    /// <param name="asked">How long and how hard.</param>
    /// <param name="cancel">Ends the run.</param>
    public static async Task<InstancesResult> RunAsync(string connectionString, InstancesLoad asked, CancellationToken cancel)
    {
        await using var steady = new PortalInstance(connectionString);
        await using var unlucky = new PortalInstance(connectionString);
        // Both find the database missing and make it, the one while the other waits.
        await Task.WhenAll(steady.StartAsync(cancel), unlucky.StartAsync(cancel));
        var key = await PrepareAsync(connectionString, cancel);
        await CreateAdminAsync(connectionString, cancel);

        using var balancer = new Balancer([steady.Address, unlucky.Address]);
        // Signed in at the one that will be killed; the other has to know the session too.
        var session = await Session.SignInAsync(balancer, 1, Email, Password, cancel);
        using var warm = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await new Load(balancer, session, key, asked.Pause).RunAsync(warm.Token);

        var load = new Load(balancer, session, key, asked.Pause);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var started = Stopwatch.GetTimestamp();
        var running = load.RunAsync(enough.Token);
        await Task.Delay(asked.Phase, cancel);
        await unlucky.KillAsync();
        var killed = Stopwatch.GetElapsedTime(started);
        await Task.Delay(asked.Phase / 2, cancel);
        await unlucky.StartAsync(cancel);
        var back = Stopwatch.GetElapsedTime(started);
        await Task.Delay(asked.Phase, cancel);
        await enough.CancelAsync();
        await running;
        return new(load.Samples, balancer.Retries, killed, back);
    }

    private static async Task<string> PrepareAsync(string connectionString, CancellationToken cancel)
    {
        await using var db = new PostgreSqlPortalDbContext(PostgreSqlOptions.ByHand(connectionString));
        await new SeedSampleData(db, TimeProvider.System).EnsureAsync(cancel);
        var secret = ApiKey.NewSecret();
        await new ApiKeyStore(db, TimeProvider.System).AddAsync("Bench", secret, PortalRole.AdminAgent, most: 1, cancel);
        return secret;
    }

    private static async Task CreateAdminAsync(string connectionString, CancellationToken cancel)
    {
        using var command = Process.Start(new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "SupportRouting.Web.dll"), "create-admin", Email, "--environment=Production",
            "--Database:Provider=PostgreSql", "--ConnectionStrings:Portal=" + connectionString,
        ])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("The command did not start.");
        await command.StandardInput.WriteLineAsync(Password.AsMemory(), cancel);
        command.StandardInput.Close();
        await command.StandardOutput.ReadToEndAsync(cancel);
        await command.WaitForExitAsync(cancel);
        if (command.ExitCode != 0)
            throw new InvalidOperationException($"create-admin ended with {command.ExitCode}.");
    }
}
