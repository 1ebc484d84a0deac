using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>Beside a running import: keeps it this worker's, writes how far it is, and sees when somebody wants it stopped.</summary>
internal sealed partial class ImportHeartbeat : IProgress<ImportProgress>, IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private readonly TakenImport _import;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeSpan _lease;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _broken = new();
    private readonly Task _beating;
    private DateTimeOffset _leaseUntil;
    private ImportProgress? _written;
    private volatile ImportProgress? _latest;

    public ImportHeartbeat(TakenImport import, IServiceScopeFactory scopes, ImportJobOptions options, TimeProvider time, ILogger logger)
    {
        (_import, _scopes, _lease, _time, _logger) = (import, scopes, options.Lease, time, logger);
        _leaseUntil = time.GetUtcNow() + _lease;
        _beating = Task.Run(BeatAsync);
    }

    /// <summary>Cancelled when the import must not go on.</summary>
    public CancellationToken Broken => _broken.Token;

    /// <summary>Somebody asked for the end; otherwise it broke because another worker has the import.</summary>
    public bool IsCancelled { get; private set; }

    public void Report(ImportProgress value) => _latest = value;

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _beating;
        _ended.Dispose();
        _broken.Dispose();
    }

    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(Between, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(_ended.Token) && !_broken.IsCancellationRequested)
                await TryOnceAsync();
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task TryOnceAsync()
    {
        try
        {
            await OnceAsync();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Whoever takes it over once the lease is out begins anew, and the other can keep nothing.
            Missed(_logger, _import.Id, error.GetType().Name);
            if (_time.GetUtcNow() > _leaseUntil)
                await _broken.CancelAsync();
        }
    }

    private async Task OnceAsync()
    {
        await using var scope = _scopes.CreateAsyncScope();
        var held = scope.ServiceProvider.GetRequiredService<PortalDbContext>().ImportJobs.Held(_import);
        var cancelled = await held.Select(j => (bool?)j.CancelRequested).SingleOrDefaultAsync(_ended.Token);
        if (cancelled is not false)
        {
            IsCancelled = cancelled is true;
            await _broken.CancelAsync();
            return;
        }

        var (now, latest) = (_time.GetUtcNow(), _latest);
        if (latest == _written && _leaseUntil - now > _lease * 0.7)
            return;
        var until = now + _lease;
        await held.ExecuteUpdateAsync(
            set =>
            {
                set.SetProperty(j => j.LeaseUntil, until);
                if (latest is not null)
                {
                    set.SetProperty(j => j.Phase, latest.Phase).SetProperty(j => j.RowsDone, latest.Rows)
                        .SetProperty(j => j.RowsTotal, latest.TotalRows);
                }
            },
            _ended.Token);
        (_leaseUntil, _written) = (until, latest);
    }

    [LoggerMessage(3001, LogLevel.Warning, "The progress of import {Import} could not be written ({Error}).")]
    private static partial void Missed(ILogger logger, Guid import, string error);
}
