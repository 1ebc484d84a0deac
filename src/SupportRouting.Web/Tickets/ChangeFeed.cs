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
    private const int Remembered = 200;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WhileAway = TimeSpan.FromSeconds(10);

    // Clocks of instances differ a little.
    private static readonly TimeSpan Earlier = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly List<ChangeListener> _listeners = [];
    private readonly Queue<TicketChange> _recent = new();
    private readonly SemaphoreSlim _wanted = new(0, 1);
    private bool _away;

    /// <returns>Null when this person has too many open.</returns>
    public ChangeListener? Listen(TicketActor actor, DateTimeOffset since)
    {
        lock (_lock)
        {
            if (_listeners.Count(one => one.Actor.Id == actor.Id) >= MostOfOnePerson)
                return null;
            var listener = new ChangeListener(actor, since, Remove);
            // What happened while the page was on its way.
            listener.Tell(_recent.Where(change => IsNewTo(listener, change)));
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
        lock (_lock)
            _recent.Clear();
        for (var look = 0; HasListeners(); look++)
        {
            var seen = await TryLookAsync(tail, isFirst: look == 0, stop);
            if (look % LooksBetweenBeats == 0)
                ForEach(listener => listener.Beat());
            await Task.Delay(seen ? BetweenLooks : WhileAway, time, stop);
        }
    }

    private async Task<bool> TryLookAsync(TicketTail tail, bool isFirst, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var changes = await tail.NextAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), stop);
            Tell(changes, isFirst);
            _away = false;
            return true;
        }
        catch (Exception error) when (DatabaseAway.Explains(error))
        {
            // Once for as long as it lasts.
            if (!_away)
                Away();
            _away = true;
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            Stumbled(error);
        }

        return false;
    }

    private void Tell(IReadOnlyList<TicketChange> changes, bool isFirst)
    {
        if (changes.Count == 0)
            return;
        lock (_lock)
        {
            foreach (var change in changes)
                _recent.Enqueue(change);
            while (_recent.Count > Remembered)
                _recent.Dequeue();
            foreach (var listener in _listeners)
                listener.Tell(isFirst ? changes.Where(change => IsNewTo(listener, change)) : changes);
        }
    }

    private static bool IsNewTo(ChangeListener listener, TicketChange change) => change.At >= listener.Since - Earlier;

    private bool HasListeners()
    {
        lock (_lock)
            return _listeners.Count > 0;
    }

    private void ForEach(Action<ChangeListener> action)
    {
        lock (_lock)
            _listeners.ForEach(action);
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
