using System.Threading.RateLimiting;

namespace SupportRouting.Web.Security;

/// <summary>Limits attempts per address and account, and per address, before a password is even looked at.</summary>
public sealed class SignInThrottle : IDisposable
{
    public const int AttemptsPerAccount = 10;
    public const int AttemptsPerAddress = 60;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<string> _accounts = Limiter(AttemptsPerAccount);
    private readonly PartitionedRateLimiter<string> _addresses = Limiter(AttemptsPerAddress);

    public bool Allows(string address, string account)
    {
        using var byAddress = _addresses.AttemptAcquire(address);
        using var byAccount = _accounts.AttemptAcquire(address + "\n" + account.Trim().ToUpperInvariant());
        return byAddress.IsAcquired && byAccount.IsAcquired;
    }

    public void Dispose()
    {
        _accounts.Dispose();
        _addresses.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int attempts) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(
            key, _ => new FixedWindowRateLimiterOptions { PermitLimit = attempts, Window = Window, QueueLimit = 0 }));
}
