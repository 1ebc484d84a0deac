using SupportRouting.Data.Offers;

namespace SupportRouting.Data.Tickets;

/// <summary>A named set of filters of the queue.</summary>
public sealed class SavedViewRecord : IEdited
{
    public const int NameLength = 60;
    public const int FilterLength = 1000;

    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    public required string Name { get; set; }

    /// <summary>The queue's address after the question mark.</summary>
    public required string Filter { get; set; }

    public bool IsShared { get; set; }
}
