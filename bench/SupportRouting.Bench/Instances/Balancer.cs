using System.Diagnostics;

namespace SupportRouting.Bench.Instances;

/// <summary>Sends requests to the instances in turn, and once more to the next where one did not answer, as a proxy in front of them does.</summary>
internal sealed class Balancer(IReadOnlyList<Uri> instances) : IDisposable
{
    // A second.
    private static readonly long Shunned = Stopwatch.Frequency;

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    private readonly long[] _shunnedUntil = new long[instances.Count];
    private int _next;
    private int _retries;

    /// <summary>How often the first instance did not answer.</summary>
    public int Retries => _retries;

    public async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> make, CancellationToken cancel)
    {
        var first = Pick();
        try
        {
            return await SendToAsync(first, make, cancel);
        }
        catch (HttpRequestException)
        {
            Interlocked.Increment(ref _retries);
            Volatile.Write(ref _shunnedUntil[first], Stopwatch.GetTimestamp() + Shunned);
            return await SendToAsync((first + 1) % instances.Count, make, cancel);
        }
    }

    /// <summary>One request to one instance, past the balancing.</summary>
    public async Task<HttpResponseMessage> SendToAsync(int instance, Func<HttpRequestMessage> make, CancellationToken cancel)
    {
        using var request = make();
        request.RequestUri = new Uri(instances[instance], request.RequestUri ?? instances[instance]);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "192.0.2.1");
        return await _client.SendAsync(request, cancel);
    }

    public void Dispose() => _client.Dispose();

    private int Pick()
    {
        var turn = (int)((uint)Interlocked.Increment(ref _next) % (uint)instances.Count);
        return Volatile.Read(ref _shunnedUntil[turn]) > Stopwatch.GetTimestamp() ? (turn + 1) % instances.Count : turn;
    }
}
