using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Web.Api;

/// <summary>The setting <c>RateLimit:ApiPerMinute</c>: calls per key and minute; 0 is no limit.</summary>
public sealed record ApiLimits(int PerMinute)
{
    private const int Default = 6000;

    public static ApiLimits From(IConfiguration configuration) =>
        new(new SettingReader(configuration).Number("RateLimit:ApiPerMinute", 0, 10_000_000) ?? Default);

    internal RateLimitPartition<string> PartitionOf(HttpContext context)
    {
        if (PerMinute == 0 || !ApiPaths.IsApi(context.Request.Path))
            return RateLimitPartition.GetNoLimiter("");
        var caller = context.User.FindFirstValue(ClaimTypes.NameIdentifier)
            ?? context.Connection.RemoteIpAddress?.ToString() ?? "";
        return RateLimitPartition.GetFixedWindowLimiter(caller, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = PerMinute,
            Window = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        });
    }

    internal static ValueTask Rejected(Microsoft.AspNetCore.RateLimiting.OnRejectedContext context, CancellationToken cancel)
    {
        if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            context.HttpContext.Response.Headers.RetryAfter =
                Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
