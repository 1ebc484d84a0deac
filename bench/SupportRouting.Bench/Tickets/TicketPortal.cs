using System.Diagnostics;
using SupportRouting.Bench.Instances;

namespace SupportRouting.Bench.Tickets;

/// <summary>A portal on one of the databases, with people signed in.</summary>
internal sealed class TicketPortal(PortalInstance instance, int tickets) : IAsyncDisposable
{
    private const int Sessions = 4;

    private readonly Balancer _client = new([instance.Address]);
    private readonly List<Session> _sessions = [];
    private int _sent;

    public int Tickets => tickets;

    /// <summary>The most memory it was seen to hold at the end of any run, in bytes.</summary>
    public long MostMemory { get; private set; }

    /// <summary>The most the process was ever resident with, in bytes.</summary>
    public long PeakResident => instance.PeakMemory;

    public async Task StartAsync(CancellationToken cancel)
    {
        await instance.StartAsync(cancel);
        for (var i = 0; i < Sessions; i++)
            _sessions.Add(await Session.SignInAsync(_client, 0, TicketSeed.Email, TicketSeed.Password, cancel));
    }

    /// <summary>Sends requests of one kind over so many connections without a pause.</summary>
    public async Task RunAsync(TicketJob job, int connections, TimeSpan span, TicketFigures into, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(worker => Task.Run(
            async () =>
            {
                while (Stopwatch.GetElapsedTime(began) < span)
                    await SendAsync(job, _sessions[worker % Sessions], into, cancel);
            },
            cancel)));
        into.Add(Stopwatch.GetElapsedTime(began));
        MostMemory = Math.Max(MostMemory, await instance.MemoryAsync(cancel));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await instance.DisposeAsync();
    }

    private async Task SendAsync(TicketJob job, Session session, TicketFigures into, CancellationToken cancel)
    {
        var n = Interlocked.Increment(ref _sent);
        var began = Stopwatch.GetTimestamp();
        using var answer = await _client.SendToAsync(0, () => job.Make(session, tickets, n), cancel);
        var body = await answer.Content.ReadAsByteArrayAsync(cancel);
        into.Add(Stopwatch.GetElapsedTime(began), body.Length, answer.IsSuccessStatusCode ? null : $"{(int)answer.StatusCode}");
    }
}
