using System.Threading.RateLimiting;

namespace SupportRouting.Web.Security;

/// <summary>Limits how often one client may open links of publishers, good or bad, before a link is even looked at.</summary>
public sealed class ConfirmationThrottle : IDisposable
{
    public const int VisitsPerAddress = 60;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<string> _addresses = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = VisitsPerAddress, Window = Window, QueueLimit = 0 }));

    public bool Allows(string address)
    {
        using var lease = _addresses.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => _addresses.Dispose();
}
