using SupportRouting.Domain.Links;

namespace SupportRouting.Data.Links.Fetching;

/// <summary>The requests that one address costs, over connections of their own.</summary>
internal sealed class LinkVisit : IDisposable
{
    private const int MostHeaderKilobytes = 32;

    private readonly LinkConnection _connection;
    private readonly HttpMessageInvoker _client;
    private readonly LinkOptions _options;

    public LinkVisit(ILinkNetwork network, LinkOptions options)
    {
        _options = options;
        _connection = new LinkConnection(network);
        _client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            Credentials = null,
            PreAuthenticate = false,
            // Neither the portal's traces nor its callers are anybody else's business.
            ActivityHeadersPropagator = null,
            ConnectCallback = _connection.OpenAsync,
            ConnectTimeout = options.Timeout,
            SslOptions = _connection.Tls(),
            MaxResponseHeadersLength = MostHeaderKilobytes,
            // Nothing of a body is read: the connection is closed instead.
            MaxResponseDrainSize = 0,
        });
    }

    public LinkFinding? CertificateFinding => _connection.CertificateFinding;

    public async Task<HttpResponseMessage> AskAsync(HttpMethod method, Uri address, HostPace pace, string host, CancellationToken stop)
    {
        using var turn = await pace.EnterAsync(host, stop);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(_options.Timeout);
        using var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        return await _client.SendAsync(request, limit.Token);
    }

    public void Dispose() => _client.Dispose();
}
