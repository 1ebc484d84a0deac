using System.Threading.Channels;
using SupportRouting.Data.Tickets;

namespace SupportRouting.Web.Tickets;

/// <summary>One open page that is told what happens to the tickets its person may see.</summary>
internal sealed class ChangeListener(TicketActor actor, DateTimeOffset since, Action<ChangeListener> gone) : IDisposable
{
    private const int MostWaiting = 64;

    private readonly Channel<IReadOnlyList<TicketChange>> _waiting =
        Channel.CreateBounded<IReadOnlyList<TicketChange>>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    public TicketActor Actor => actor;

    /// <summary>When the page was made: what happened before stands on it.</summary>
    public DateTimeOffset Since => since;

    /// <summary>Each of them what happened since the one before; an empty one says that the stream still lives.</summary>
    public IAsyncEnumerable<IReadOnlyList<TicketChange>> ChangesAsync() => _waiting.Reader.ReadAllAsync();

    public void Tell(IEnumerable<TicketChange> changes)
    {
        if (changes.Where(change => change.IsFor(actor)).ToList() is { Count: > 0 } own)
            Put(own);
    }

    public void Beat() => Put([]);

    /// <summary>Ends the stream; the page comes again by itself.</summary>
    public void End() => _waiting.Writer.TryComplete();

    public void Dispose()
    {
        End();
        gone(this);
    }

    // Who does not keep up begins anew, rather than missing something without knowing it.
    private void Put(IReadOnlyList<TicketChange> changes)
    {
        if (!_waiting.Writer.TryWrite(changes))
            End();
    }
}
