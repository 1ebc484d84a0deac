namespace SupportRouting.Data.Hosting;

/// <summary>How long a broken connection is retried: over a short break nobody notices, and nobody waits long for a longer one.</summary>
internal static class RetryLimits
{
    public const int Tries = 3;

    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);
}
