using System.Collections.Concurrent;

namespace SupportRouting.Bench.Tickets;

/// <summary>What was measured of one kind of request.</summary>
internal sealed class TicketFigures
{
    private readonly ConcurrentBag<double> _milliseconds = [];
    private readonly ConcurrentBag<string> _failures = [];
    private double _seconds;
    private int _bytes;

    public IReadOnlyCollection<string> Failures => _failures;

    public int Bytes => _bytes;

    public double PerSecond => _milliseconds.Count / _seconds;

    public double Within(int percent)
    {
        var sorted = _milliseconds.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];
    }

    public void Add(TimeSpan took, int bytes, string? failure)
    {
        _milliseconds.Add(took.TotalMilliseconds);
        _bytes = bytes;
        if (failure is not null)
            _failures.Add(failure);
    }

    public void Add(TimeSpan spent) => _seconds += spent.TotalSeconds;
}
