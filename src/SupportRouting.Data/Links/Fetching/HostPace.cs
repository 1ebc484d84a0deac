using System.Collections.Concurrent;

namespace SupportRouting.Data.Links.Fetching;

/// <summary>One request to a host at a time, and a pause before the next.</summary>
public sealed class HostPace(TimeSpan pause, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Turns> _hosts = new(StringComparer.Ordinal);

    /// <summary>Waits until the host may be asked; what is returned is disposed when it has answered.</summary>
    public async Task<IDisposable> EnterAsync(string host, CancellationToken cancel)
    {
        var turns = _hosts.GetOrAdd(host, _ => new Turns());
        await turns.Gate.WaitAsync(cancel);
        try
        {
            if (turns.FreeAt - time.GetUtcNow() is { Ticks: > 0 } wait)
                await Task.Delay(wait, time, cancel);
            return new Turn(this, turns);
        }
        catch
        {
            turns.Gate.Release();
            throw;
        }
    }

    private sealed class Turns
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public DateTimeOffset FreeAt { get; set; }
    }

    private sealed class Turn(HostPace pace, Turns turns) : IDisposable
    {
        public void Dispose()
        {
            turns.FreeAt = pace.After();
            turns.Gate.Release();
        }
    }

    private DateTimeOffset After() => time.GetUtcNow() + pause;
}
