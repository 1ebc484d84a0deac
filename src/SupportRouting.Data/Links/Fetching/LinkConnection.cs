using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using SupportRouting.Domain.Links;

namespace SupportRouting.Data.Links.Fetching;

/// <summary>
/// Connects to exactly the addresses it has looked at: a name is resolved once for each connection, and where one of its addresses is
/// not public, none is connected to.
/// </summary>
internal sealed class LinkConnection(ILinkNetwork network)
{
    private const int HttpsPort = 443;
    private const int MostAddresses = 4;

    /// <summary>What was wrong with the last certificate, if anything.</summary>
    public LinkFinding? CertificateFinding { get; private set; }

    /// <summary>How certificates are judged, without fetching anything that one of them names.</summary>
    public SslClientAuthenticationOptions Tls()
    {
        var policy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck };
        if (network.Roots is { } roots)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(roots);
        }

        return new SslClientAuthenticationOptions { CertificateChainPolicy = policy, RemoteCertificateValidationCallback = Accept };
    }

    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = await AddressesAsync(context.DnsEndPoint.Host, cancel);
        if (context.DnsEndPoint.Port is not HttpsPort || !addresses.All(PublicAddress.Is))
            throw new NotPublicException();
        SocketException? last = null;
        // Where IPv6 leads nowhere it often does so slowly.
        foreach (var address in addresses.OrderBy(a => a.AddressFamily is AddressFamily.InterNetworkV6).Take(MostAddresses))
        {
            try
            {
                return await network.ConnectAsync(new IPEndPoint(address, HttpsPort), cancel);
            }
            catch (SocketException error)
            {
                last = error;
            }
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }

    private async Task<IPAddress[]> AddressesAsync(string host, CancellationToken cancel) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await network.ResolveAsync(host, cancel);

    private bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors is SslPolicyErrors.None)
            return true;
        var isBad = errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
            || chain?.ChainStatus.Any(status => status.Status is X509ChainStatusFlags.NotTimeValid or X509ChainStatusFlags.Revoked) is true;
        CertificateFinding = isBad ? LinkFinding.BadCertificate : LinkFinding.UnknownCertificate;
        return false;
    }
}
