using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Notices.Answers;

/// <summary>Wakes the worker that answers the rest of many tickets.</summary>
public sealed class TogetherSignal : Bell;

/// <summary>Answers what is still waiting to be answered together, also what another instance left.</summary>
public sealed class TogetherWorker(IServiceScopeFactory scopes, TogetherSignal signal, ILogger<TogetherWorker> logger) : RepeatedWork(scopes, logger)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);

    protected override Task WorkAsync(IServiceProvider services, CancellationToken stop) =>
        services.GetRequiredService<AnswerWaiting>().RunAsync(null, stop);

    protected override Task PauseAsync(CancellationToken stop) => signal.WaitAsync(BetweenLooks, stop);
}
