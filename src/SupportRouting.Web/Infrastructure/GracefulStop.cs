using SupportRouting.Data.Hosting;

namespace SupportRouting.Web.Infrastructure;

/// <summary>The setting <c>Stop:DrainSeconds</c>: how long a stopping portal still serves, so that a balancer can turn away from it.</summary>
public sealed record StopOptions(TimeSpan Drain)
{
    public const string DrainName = "Stop:DrainSeconds";

    /// <summary>How long running requests may take to finish after that.</summary>
    public static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(30);

    private const int MostSeconds = 300;

    public static StopOptions From(IConfiguration configuration) =>
        new(TimeSpan.FromSeconds(new SettingReader(configuration).Number(DrainName, 0, MostSeconds) ?? 0));
}

/// <summary>Not ready first, still serving; then the server takes no more and lets running requests finish.</summary>
internal sealed class GracefulStop(StopOptions options, TimeProvider time) : IHostedLifecycleService
{
    // By now the portal says that it is not ready.
    public async Task StoppingAsync(CancellationToken cancellationToken) =>
        await Task.Delay(options.Drain, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

internal static class GracefulStopServices
{
    public static IServiceCollection AddGracefulStop(this IServiceCollection services)
    {
        services.AddSingleton(provider => StopOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddOptions<HostOptions>().Configure<StopOptions>((host, stop) =>
            host.ShutdownTimeout = stop.Drain + StopOptions.LongestRequest);
        services.AddHostedService<GracefulStop>();
        return services;
    }
}
