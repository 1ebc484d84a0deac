using SupportRouting.Data;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Tickets;

namespace SupportRouting.Web.Tickets;

/// <summary>
/// Tells open pages what happens to tickets. While there are any, this instance looks into the database once a second for
/// all of them together, so that what another instance did is seen as well.
/// </summary>
internal sealed partial class ChangeFeed(IServiceScopeFactory scopes, TimeProvider time, ILogger<ChangeFeed> logger) : BackgroundService
{
    public const int MostOfOnePerson = 8;

    private const int LooksBetweenBeats = 15;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WhileAway = TimeSpan.FromSeconds(10);

    // Clocks of instances differ a little.
    private static readonly TimeSpan Earlier = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly List<ChangeListener> _listeners = [];
    private readonly SemaphoreSlim _wanted = new(0, 1);
    private bool _away;

    /// <returns>Null when this person has too many open.</returns>
    public ChangeListener? Listen(TicketActor actor, ChangeStart start)
    {
        lock (_lock)
        {
            if (_listeners.Count(one => one.Actor.Id == actor.Id) >= MostOfOnePerson)
                return null;
            var listener = new ChangeListener(actor, start, Remove);
            _listeners.Add(listener);
            if (_listeners.Count == 1 && _wanted.CurrentCount == 0)
                _wanted.Release();
            return listener;
        }
    }

    public override void Dispose()
    {
        _wanted.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _wanted.WaitAsync(stoppingToken);
            await ServeAsync(stoppingToken);
        }
    }

    private async Task ServeAsync(CancellationToken stop)
    {
        var tail = new TicketTail(time);
        for (var look = 0; Listeners() is { Length: > 0 } listeners; look++)
        {
            var seen = await TryLookAsync(tail, listeners, isBeat: look % LooksBetweenBeats == 0, stop);
            await Task.Delay(seen ? BetweenLooks : WhileAway, time, stop);
        }
    }

    private async Task<bool> TryLookAsync(TicketTail tail, ChangeListener[] listeners, bool isBeat, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            var changes = await tail.NextAsync(db, stop);
            foreach (var listener in listeners.Where(one => one.HasCaughtUp))
                listener.Tell(changes, tail.Place, isBeat);
            foreach (var listener in listeners.Where(one => !one.HasCaughtUp))
                listener.CatchUp(await MissedAsync(tail, db, listener.Start, stop), tail.Place);
            _away = false;
            return true;
        }
        catch (Exception error) when (DatabaseAway.Explains(error))
        {
            // Once for as long as it lasts.
            if (!_away)
                Away();
            _away = true;
            foreach (var listener in listeners)
                listener.Tell([], null, isBeat: true);
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            Stumbled(error);
        }

        return false;
    }

    private static Task<IReadOnlyList<TicketChange>> MissedAsync(TicketTail tail, PortalDbContext db, ChangeStart start, CancellationToken stop) =>
        start.Place is { } place ? tail.SinceAsync(db, place, stop) : tail.SinceAsync(db, start.Made - Earlier, stop);

    private ChangeListener[] Listeners()
    {
        lock (_lock)
            return [.. _listeners];
    }

    private void Remove(ChangeListener listener)
    {
        lock (_lock)
            _listeners.Remove(listener);
    }

    [LoggerMessage(3150, LogLevel.Warning, "The database does not answer; open pages are told later what happens.")]
    private partial void Away();

    [LoggerMessage(3151, LogLevel.Error, "Looking for changes of tickets failed; it goes on.")]
    private partial void Stumbled(Exception error);
}
