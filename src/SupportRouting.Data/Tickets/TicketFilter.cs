using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>The ready-made views of the queue.</summary>
public enum TicketView : byte
{
    Open,
    Mine,
    Unassigned,

    /// <summary>Handed to the publisher or waiting on it.</summary>
    OnPublisher,

    /// <summary>On the publisher, past the time it was expected to answer by.</summary>
    PublisherLate,
    OnMicrosoft,
    OnProvider,
    OnCustomer,
    DueToday,
    Done,
    All,
}

public enum TicketSort : byte
{
    Newest,
    Oldest,
    Due,
}

/// <summary>What the queue shows. What is null or empty does not narrow.</summary>
public sealed record TicketFilter
{
    public TicketView View { get; init; }

    public TicketSort Sort { get; init; }

    public string? Words { get; init; }

    public TicketParty? Party { get; init; }

    public TicketStatus? Status { get; init; }

    public Priority? Priority { get; init; }

    public string? Topic { get; init; }

    public string? Tag { get; init; }

    public string? Language { get; init; }

    public Guid? AssigneeId { get; init; }

    public Guid? CustomerId { get; init; }

    public string? OfferId { get; init; }

    public Asker? Asker { get; init; }

    /// <summary>Without what would tell an asker how we work on its tickets: a filter answers questions, too.</summary>
    internal TicketFilter AsAskerMay() => this with
    {
        View = View is TicketView.All or TicketView.Done ? View : TicketView.Open,
        Sort = Sort is TicketSort.Due ? TicketSort.Newest : Sort,
        Status = null,
        Priority = null,
        AssigneeId = null,
        Tag = null,
    };
}

/// <summary>Where a page of the queue ends.</summary>
/// <param name="DueAt">The last row's due time where the queue is sorted by it.</param>
/// <param name="Number">The last row's number.</param>
public sealed record TicketCursor(DateTimeOffset? DueAt, long Number)
{
    /// <summary>Reads a cursor that was handed out; null for any other text.</summary>
    public static TicketCursor? Parse(string? text)
    {
        var parts = (text ?? "").Split('.', 2);
        if (!long.TryParse(parts[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return null;
        if (parts.Length == 1)
            return new TicketCursor(null, number);
        return long.TryParse(parts[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new TicketCursor(new DateTimeOffset(ticks, TimeSpan.Zero), number)
            : null;
    }

    public override string ToString() => DueAt is { } due ? FormattableString.Invariant($"{Number}.{due.UtcTicks}") : FormattableString.Invariant($"{Number}");
}
