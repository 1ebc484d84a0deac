using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Samples.Tickets;

/// <summary>A sample ticket and all that happens to it.</summary>
internal sealed class SampleHistory
{
    private readonly SampleTicket _sample;
    private readonly Answer _answer;
    private readonly SamplePeople _people;
    private readonly SampleRecords _records;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<SampleStep, HandOffRecord> _handOffs = new(ReferenceEqualityComparer.Instance);

    public SampleHistory(SampleTicket sample, Answer answer, SamplePeople people, SampleRecords records, DateTimeOffset now)
    {
        (_sample, _answer, _people, _records, _now) = (sample, answer, people, records, now);
        Ticket = OpenTicket.Make(sample.ToNewTicket(now), Party, Opener, OpenedAt);
        records.SubjectOf(sample.Question, answer).ApplyTo(Ticket);
    }

    public TicketRecord Ticket { get; }

    private TicketParty Party => TicketParties.Of(_sample.Question.IsComplete ? _answer.Decision : null);

    private TicketActor Opener => _people.Named(_sample.OpenedBy);

    private DateTimeOffset OpenedAt => _sample.Opened.Before(_now);

    /// <summary>Made before the timeline, whose lines carry their numbers.</summary>
    public IEnumerable<HandOffRecord> MakeHandOffs()
    {
        foreach (var step in _sample.Steps.Where(step => step.Deed is "send"))
            _handOffs.Add(step, SampleHandOffs.Make(Ticket, _sample, step, At(step), _answer, _records, _people.Named(step.Who)));
        return _handOffs.Values;
    }

    /// <summary>What happens, each when it does.</summary>
    public IEnumerable<(SampleHistory History, DateTimeOffset At, Action<DateTimeOffset> What)> Happenings(RoutingPolicy policy)
    {
        yield return (this, OpenedAt, at => Open(policy, at));
        var steps = new SampleSteps(Ticket, _answer, _people, _now, _handOffs);
        foreach (var step in _sample.Steps)
            yield return (this, At(step), at => steps.Do(step, at));
    }

    /// <summary>Says when the party that has the ticket now is to answer.</summary>
    public void ExpectBy(DateTimeOffset moment)
    {
        Ticket.SetExpected(moment);
        foreach (var handOff in _handOffs.Values.Where(handOff => handOff.EndedAt is null))
            handOff.ExpectedBy = moment;
    }

    private void Open(RoutingPolicy policy, DateTimeOffset at)
    {
        Ticket.Log(Opener, at, TicketEntryKind.Opened, isInternal: false);
        if (!_sample.Question.IsComplete)
            return;
        Ticket.Decisions.Add(TicketDecisionRecord.Of(_answer, policy, at));
        Ticket.Log(Opener, at, TicketEntryKind.Decided, after: FactNames.Name(Party));
    }

    // Nothing has happened later than now, however late in the day the list says.
    private DateTimeOffset At(SampleStep step) => OpenedAt + step.After is var at && at < _now ? at : _now;
}
