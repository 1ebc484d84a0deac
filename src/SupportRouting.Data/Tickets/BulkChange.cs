using System.Text.Json;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>What can be done to many tickets at once.</summary>
public enum BulkKind : byte
{
    Assign,
    AddTag,
    RemoveTag,
    Rank,
    Close,
}

/// <summary>A ticket as it was picked in a list.</summary>
/// <param name="Number">The ticket.</param>
/// <param name="ChangedAt">When it was last changed, as far as the list showed; null skips the look at what others did since.</param>
public sealed record PickedTicket(long Number, DateTimeOffset? ChangedAt);

/// <summary>One change of many tickets.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Value">The person's id (empty: nobody), the tag or the priority's name; empty for closing.</param>
public sealed record BulkAction(BulkKind Kind, string Value)
{
    public static BulkAction AssignTo(Guid? person) => new(BulkKind.Assign, person?.ToString() ?? "");

    public static BulkAction AddTag(string tag) => new(BulkKind.AddTag, tag);

    public static BulkAction RemoveTag(string tag) => new(BulkKind.RemoveTag, tag);

    public static BulkAction Rank(Priority priority) => new(BulkKind.Rank, FactNames.Name(priority));

    public static BulkAction Close { get; } = new(BulkKind.Close, "");

    internal Guid? Person => PersonOf(Value);

    internal static Guid? PersonOf(string value) => Guid.TryParse(value, out var id) ? id : null;

    internal static T Read<T>(string value) where T : struct, Enum => FactNames.TryRead<T>(value, out var member)
        ? member
        : throw new ArgumentException($"'{value}' is none of {typeof(T).Name}.", nameof(value));
}

/// <summary>Why a ticket was left as it was.</summary>
public enum BulkLeft : byte
{
    /// <summary>It already is what it was to become.</summary>
    AlreadySo,
    ChangedMeanwhile,
    NotFound,
    NotAllowed,
    TooManyTags,
}

/// <summary>What became of a change of many tickets, or of undoing one.</summary>
/// <param name="Id">What undoes it; null when nothing was changed.</param>
/// <param name="Changed">How many were changed.</param>
/// <param name="Left">How many were left, and why.</param>
/// <param name="ToLookAt">Those that somebody else changed since they were picked.</param>
public sealed record BulkOutcome(Guid? Id, int Changed, IReadOnlyDictionary<BulkLeft, int> Left, IReadOnlyList<long> ToLookAt);

/// <summary>What a ticket was before, as far as the bulk change touched it.</summary>
internal sealed record BulkBefore(long Number, string Value, DateTimeOffset? ExpectedBy);

/// <summary>What each ticket became, and what it was before.</summary>
internal sealed record BulkDone(BulkAction Action, IReadOnlyList<BulkBefore> Before)
{
    public string Write() => JsonSerializer.Serialize(this);

    public static BulkDone Read(string json) =>
        JsonSerializer.Deserialize<BulkDone>(json) ?? throw new InvalidOperationException("A bulk change without a content.");
}

/// <summary>Counts what was done and what was left.</summary>
internal sealed class BulkCount
{
    private readonly Dictionary<BulkLeft, int> _left = [];
    private readonly List<long> _toLookAt = [];

    public IReadOnlyDictionary<BulkLeft, int> Left => _left;

    public IReadOnlyList<long> ToLookAt => _toLookAt;

    public void Leave(long number, BulkLeft why)
    {
        _left[why] = _left.GetValueOrDefault(why) + 1;
        if (why is BulkLeft.ChangedMeanwhile)
            _toLookAt.Add(number);
    }

    public static BulkLeft? Why(TicketResult result) => result.Fault switch
    {
        TicketFault.None => null,
        TicketFault.NotFound => BulkLeft.NotFound,
        TicketFault.ChangedMeanwhile => BulkLeft.ChangedMeanwhile,
        _ => BulkLeft.NotAllowed,
    };
}
