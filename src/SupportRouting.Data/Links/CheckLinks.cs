using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Links.Fetching;

namespace SupportRouting.Data.Links;

/// <summary>Checks what is due: several hosts at once, one address of each at a time.</summary>
public sealed class CheckLinks(IServiceScopeFactory scopes, LinkOptions options, TimeProvider time)
{
    private const int MostHosts = 200;

    // A host with very many addresses must not keep the next run waiting.
    private const int MostOfOneHost = 100;

    /// <summary>How many addresses were checked.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var count = 0;
        var pace = new HostPace(options.Pause, time);
        await Parallel.ForEachAsync(
            await DueHostsAsync(stop),
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallel, CancellationToken = stop },
            async (host, cancel) => Interlocked.Add(ref count, await HostAsync(host, pace, cancel)));
        return count;
    }

    private async Task<List<string>> DueHostsAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().LinkAddresses.Where(a => a.NextDueAt <= now)
            .GroupBy(a => a.Host).Select(g => new { Host = g.Key, Due = g.Min(a => a.NextDueAt) })
            .OrderBy(g => g.Due).ThenBy(g => g.Host).Take(MostHosts).Select(g => g.Host).ToListAsync(cancel);
    }

    private async Task<int> HostAsync(string host, HostPace pace, CancellationToken cancel)
    {
        var count = 0;
        await using var scope = scopes.CreateAsyncScope();
        var check = scope.ServiceProvider.GetRequiredService<CheckDueLink>();
        while (count < MostOfOneHost && await check.OneOfAsync(host, pace, cancel))
            count++;
        return count;
    }
}
