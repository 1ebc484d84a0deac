namespace SupportRouting.Data.Tickets;

/// <summary>What was done for a person who asked for their data.</summary>
public enum PersonRequestKind : byte
{
    Exported,
    Erased,
}

/// <summary>That somebody's data was given out or erased; whose it was only the hash tells who asks again.</summary>
public sealed class PersonRequestRecord
{
    public const int HashLength = 64;

    public long Id { get; init; }

    public required PersonRequestKind Kind { get; init; }

    public required string PersonHash { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>How many tickets it was so far.</summary>
    public required int Tickets { get; set; }

    /// <summary>Null while it is done, and for good where it was broken off.</summary>
    public DateTimeOffset? FinishedAt { get; set; }
}
