using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace SupportRouting.Data.Links.Fetching;

/// <summary>The way to the internet. Whether an address may be reached at all is not decided here.</summary>
public interface ILinkNetwork
{
    /// <summary>Whose certificates are believed; null for whomever the machine believes.</summary>
    X509Certificate2Collection? Roots { get; }

    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancel);

    Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancel);
}

public sealed class InternetNetwork : ILinkNetwork
{
    public X509Certificate2Collection? Roots => null;

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancel) => Dns.GetHostAddressesAsync(host, cancel);

    public async Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancel)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
