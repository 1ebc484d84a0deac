using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using SupportRouting.Data.Links.Fetching;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>What a site was asked.</summary>
internal sealed record LinkRequest(string Method, string Host, string Path, string Head);

/// <summary>
/// An internet of one server: every public address is answered by it, over real TLS, under whatever name it is called. Whoever is
/// connected to is noted; an address that should not be is never reached.
/// </summary>
internal sealed class LinkSites : ILinkNetwork, IAsyncDisposable
{
    /// <summary>Looks public to the check; nobody is asked there.</summary>
    public static readonly IPAddress Public = IPAddress.Parse("20.0.0.20");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly LinkCertificates _certificates = new();
    private readonly Task _accepting;

    public LinkSites()
    {
        _listener.Start();
        _accepting = AcceptAsync();
        Roots = [_certificates.Authority];
    }

    public X509Certificate2Collection? Roots { get; set; }

    /// <summary>What a name stands for; by itself for the one public address.</summary>
    public Func<string, IPAddress[]> Resolve { get; set; } = _ => [Public];

    public Func<IPEndPoint, SocketException?> Refuse { get; set; } = _ => null;

    /// <summary>The whole answer as it goes over the wire.</summary>
    public Func<LinkRequest, string> Answer { get; set; } = _ => Status(200);

    /// <summary>Writes an answer by hand; null for <see cref="Answer"/>.</summary>
    public Func<LinkRequest, Stream, CancellationToken, Task>? Write { get; set; }

    public Func<LinkCertificates, string, X509Certificate2> Certificate { get; set; } = (all, host) => all.For(host);

    public ConcurrentQueue<LinkRequest> Requests { get; } = new();

    public ConcurrentQueue<IPEndPoint> Connected { get; } = new();

    public static string Status(int status, params string[] headers) =>
        $"HTTP/1.1 {status} Told\r\nContent-Length: 0\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n";

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancel) => Task.FromResult(Resolve(host));

    public async Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancel)
    {
        Connected.Enqueue(address);
        if (Refuse(address) is { } refusal)
            throw refusal;
        var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)_listener.LocalEndpoint, cancel);
        return client.GetStream();
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        await _accepting;
        _ended.Dispose();
        _certificates.Dispose();
    }

    private async Task AcceptAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_ended.Token)));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or InvalidOperationException && _ended.IsCancellationRequested)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            await using var tls = new SslStream(client.GetStream());
            await tls.AuthenticateAsServerAsync(
                new SslServerAuthenticationOptions { ServerCertificateSelectionCallback = (_, host) => Certificate(_certificates, host ?? "") }, _ended.Token);
            if (await ReadAsync(tls) is not { } request)
                return;
            Requests.Enqueue(request);
            if (Write is { } write)
                await write(request, tls, _ended.Token);
            else
                await tls.WriteAsync(Encoding.UTF8.GetBytes(Answer(request)), _ended.Token);
            await tls.ShutdownAsync();
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // Whoever asked has gone, or the test has ended.
        }
    }

    private async Task<LinkRequest?> ReadAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var lines = new List<string>();
        while (await reader.ReadLineAsync(_ended.Token) is { Length: > 0 } line)
            lines.Add(line);
        if (lines is [])
            return null;
        var words = lines[0].Split(' ');
        var host = lines.Single(line => line.StartsWith("Host: ", StringComparison.OrdinalIgnoreCase))["Host: ".Length..];
        return new LinkRequest(words[0], host, words[1], string.Join('\n', lines));
    }
}
