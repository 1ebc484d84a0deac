using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;

namespace SupportRouting.Bench.Instances;

/// <summary>One answered, or unanswered, request.</summary>
internal sealed record Sample(TimeSpan At, TimeSpan Took, string? Failure);

/// <summary>Several people and programs that ask, look up and decide, each with a pause after an answer.</summary>
internal sealed class Load(Balancer balancer, Session session, string apiKey, TimeSpan pause)
{
    public const int Connections = 8;

    private static readonly string[] Pages =
    [
        "/ask?asker=customer&topic=T31&offerId=northwind.northwind-backup&purchaseChannel=csp", "/offers?query=backup", "/offers",
    ];

    private readonly ConcurrentQueue<Sample> _samples = new();

    public IReadOnlyCollection<Sample> Samples => _samples;

    /// <summary>Goes on until it is told that it is enough; what is under way then is answered still.</summary>
    public Task RunAsync(CancellationToken enough)
    {
        var started = Stopwatch.GetTimestamp();
        return Task.WhenAll(Enumerable.Range(0, Connections).Select(worker => Task.Run(
            async () =>
            {
                for (var turn = worker; !enough.IsCancellationRequested; turn++)
                {
                    await AskAsync(turn, started);
                    await Task.Delay(pause, CancellationToken.None);
                }
            },
            CancellationToken.None)));
    }

    private async Task AskAsync(int turn, long started)
    {
        var begun = Stopwatch.GetTimestamp();
        string? failure = null;
        try
        {
            using var answer = await balancer.SendAsync(() => Make(turn), CancellationToken.None);
            if (answer.StatusCode != HttpStatusCode.OK)
                failure = $"{answer.RequestMessage?.RequestUri?.AbsolutePath}: {(int)answer.StatusCode}";
        }
        catch (HttpRequestException error)
        {
            failure = error.HttpRequestError.ToString();
        }
        _samples.Enqueue(new(Stopwatch.GetElapsedTime(started, begun), Stopwatch.GetElapsedTime(begun), failure));
    }

    private HttpRequestMessage Make(int turn)
    {
        if (turn % (Pages.Length + 1) < Pages.Length)
            return session.Get(Pages[turn % (Pages.Length + 1)]);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/decisions", UriKind.Relative))
        {
            Content = JsonContent.Create(new { asker = "customer", topic = "T31", offerId = "northwind.northwind-backup", purchaseChannel = "csp" }),
        };
        request.Headers.Add("X-Api-Key", apiKey);
        return request;
    }
}
