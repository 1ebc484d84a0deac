using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SupportRouting.Web.Api;

/// <summary>A portal that was told to stop is not ready, so that nobody is sent to it any more.</summary>
internal sealed class StoppingHealth(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
}
