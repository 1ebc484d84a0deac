using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>A certificate authority of a test, and what it says of servers.</summary>
internal sealed class LinkCertificates : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly DateTimeOffset _now = DateTimeOffset.UtcNow;

    public LinkCertificates()
    {
        var request = new CertificateRequest("CN=Test authority", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        Authority = request.CreateSelfSigned(_now.AddYears(-2), _now.AddYears(2));
    }

    public X509Certificate2 Authority { get; }

    public X509Certificate2 For(string host) => Sign(host, _now.AddDays(-2), _now.AddDays(2));

    public X509Certificate2 ExpiredFor(string host) => Sign(host, _now.AddDays(-20), _now.AddDays(-2));

    public void Dispose()
    {
        Authority.Dispose();
        _key.Dispose();
    }

    private X509Certificate2 Sign(string host, DateTimeOffset from, DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(Authority, from, until, RandomNumberGenerator.GetBytes(8));
        return signed.CopyWithPrivateKey(key);
    }
}
