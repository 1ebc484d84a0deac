using System.Threading.Channels;
using SupportRouting.Data.Tickets;

namespace SupportRouting.Web.Tickets;

/// <summary>What one page is told at a time.</summary>
/// <param name="Changes">Those its person may see; none of them says that the stream still lives.</param>
/// <param name="Place">How far it is told then; null when that is not known yet.</param>
internal sealed record ChangeNews(IReadOnlyList<TicketChange> Changes, TicketPlace? Place);

/// <summary>Where a page begins to listen.</summary>
/// <param name="Place">How far it was told before.</param>
/// <param name="Made">When the page was made, for one that was told nothing yet.</param>
internal sealed record ChangeStart(TicketPlace? Place, DateTimeOffset Made);

/// <summary>One open page that is told what happens to the tickets its person may see.</summary>
internal sealed class ChangeListener(TicketActor actor, ChangeStart start, Action<ChangeListener> gone) : IDisposable
{
    private const int MostWaiting = 64;

    private readonly Channel<ChangeNews> _waiting =
        Channel.CreateBounded<ChangeNews>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    public TicketActor Actor => actor;

    public ChangeStart Start => start;

    /// <summary>Whether it was told what happened before it came; from then on it hears what the others hear.</summary>
    public bool HasCaughtUp { get; private set; }

    public IAsyncEnumerable<ChangeNews> NewsAsync() => _waiting.Reader.ReadAllAsync();

    public void CatchUp(IReadOnlyList<TicketChange> missed, TicketPlace? place)
    {
        HasCaughtUp = true;
        Tell(missed, place, isBeat: true);
    }

    public void Tell(IReadOnlyList<TicketChange> changes, TicketPlace? place, bool isBeat)
    {
        var own = changes.Where(change => change.IsFor(actor)).ToList();
        // Who does not keep up begins anew, rather than missing something without knowing it.
        if ((own.Count > 0 || isBeat) && !_waiting.Writer.TryWrite(new ChangeNews(own, place)))
            End();
    }

    /// <summary>Ends the stream; the page comes again by itself.</summary>
    public void End() => _waiting.Writer.TryComplete();

    public void Dispose()
    {
        End();
        gone(this);
    }
}
