using System.Net;
using SupportRouting.Domain.Links;

namespace SupportRouting.Data.Links.Fetching;

/// <summary>Asks for an address and follows where it leads, step by step, each step looked at like the first.</summary>
public sealed class LinkFetcher(ILinkNetwork network, LinkOptions options, TimeProvider time)
{
    public const int MostRedirects = 5;

    /// <summary>Asks for an address that <see cref="FetchRule"/> has let pass.</summary>
    public async Task<LinkAnswer> FetchAsync(Uri address, HostPace pace, CancellationToken stop)
    {
        using var visit = new LinkVisit(network, options);
        var hasAnswered = false;
        var next = address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (FetchRule.RefusalOf(next) is not null)
                return new LinkAnswer(LinkFinding.LeadsAstray, hasAnswered);
            var (finding, answer) = await StepAsync(visit, next, pace, stop);
            using (answer)
            {
                hasAnswered |= answer is not null;
                if (answer is null || NextOf(answer, next) is not { } target)
                    return EndOf(finding, answer, next, hasAnswered);
                next = target;
            }
        }

        return new LinkAnswer(LinkFinding.TooManyRedirects, hasAnswered);
    }

    private static async Task<(LinkFinding Finding, HttpResponseMessage? Answer)> StepAsync(LinkVisit visit, Uri address, HostPace pace, CancellationToken stop)
    {
        var host = FetchRule.HostOf(address);
        try
        {
            var answer = await visit.AskAsync(HttpMethod.Head, address, pace, host, stop);
            if (IsWorthAskingFully(answer.StatusCode))
            {
                answer.Dispose();
                answer = await visit.AskAsync(HttpMethod.Get, address, pace, host, stop);
            }

            return (LinkFindings.OfStatus((int)answer.StatusCode), answer);
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            return (visit.CertificateFinding ?? LinkFailures.Of(error), null);
        }
    }

    // Besides those that refuse HEAD openly there are servers that answer it with any other fault.
    private static bool IsWorthAskingFully(HttpStatusCode status) =>
        (int)status >= 400 && status is not (HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable);

    private static Uri? NextOf(HttpResponseMessage answer, Uri from) =>
        (int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } location && Uri.TryCreate(from, location, out var next)
            ? next
            : null;

    private LinkAnswer EndOf(LinkFinding finding, HttpResponseMessage? answer, Uri address, bool hasAnswered)
    {
        if (finding is not LinkFinding.Busy)
            return new LinkAnswer(finding, hasAnswered);
        var asked = answer?.Headers.RetryAfter;
        return new LinkAnswer(finding, hasAnswered, FetchRule.HostOf(address), asked?.Delta ?? asked?.Date - time.GetUtcNow());
    }
}
