using Microsoft.Extensions.Diagnostics.HealthChecks;
using SupportRouting.Data;

namespace SupportRouting.Web.Api;

internal sealed class DatabaseHealth(IServiceScopeFactory scopes, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // A silent server keeps whoever asks it, whatever was agreed; the probe does not wait for that.
            return await Task.Run(AnswersAsync, cancellationToken).WaitAsync(Patience, time, cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy();
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }

    // With a scope of its own, as it may outlast the probe.
    private async Task<bool> AnswersAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.CanConnectAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
