using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SupportRouting.Web.Demo;

namespace SupportRouting.Web.Infrastructure;

/// <summary>One line with the address, once pages are served.</summary>
internal sealed class ReadyLine(IServer server, DemoOptions demo, DemoApiKey key, IServiceScopeFactory scopes) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        await using var scope = scopes.CreateAsyncScope();
        if (demo.Enabled)
            await scope.ServiceProvider.GetRequiredService<DemoData>().PublishKeyAsync(cancellationToken);
        Console.WriteLine($"SupportRouting is ready: {string.Join(", ", addresses)}");
        if (demo.Enabled)
            Console.WriteLine($"Sample data, sign in by one click. API key (X-Api-Key): {key.Secret}");
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
