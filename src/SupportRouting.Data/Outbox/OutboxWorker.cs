using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Outbox;

/// <summary>Sends mail while the portal runs: at once what this instance wrote, within half a minute what others left.</summary>
public sealed class OutboxWorker(
    IServiceScopeFactory scopes, OutboxSignal signal, MailOptions options, TimeProvider time, ILogger<OutboxWorker> logger)
    : RepeatedWork(scopes, logger)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);

    private TimeSpan _pause = BetweenLooks;

    protected override bool IsWanted => options.IsOn;

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken stop)
    {
        var outbox = services.GetRequiredService<SendOutbox>();
        while (await outbox.OneAsync(stop))
            _pause = BetweenLooks;
        var next = await outbox.NextDueAsync(stop);
        _pause = next is { } due
            ? TimeSpan.FromSeconds(Math.Clamp((due - time.GetUtcNow()).TotalSeconds, 1, BetweenLooks.TotalSeconds))
            : BetweenLooks;
    }

    protected override Task PauseAsync(CancellationToken stop) => signal.WaitAsync(_pause, stop);
}
