using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers;

public sealed class PublisherRecord : IEdited
{
    public const int PatternLength = 200;

    public required Guid Id { get; init; }

    /// <summary>The marketplace's publisher id, in lower case.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    public required string NameKey { get; set; }

    public PublisherKind Kind { get; set; }

    /// <summary>The id is made of the publisher's name, because the source did not carry the marketplace's.</summary>
    public bool IsDerived { get; set; }

    /// <summary>What this publisher's own ticket numbers look like, as a regular expression; found in its replies.</summary>
    public string? ReferencePattern { get; set; }

    /// <summary>How to escalate, in our own words; for staff.</summary>
    public string? Notes { get; set; }

    /// <summary>The latest of its changes, which is its version for whoever edits it.</summary>
    public Guid? LastChangeId { get; set; }

    /// <summary>Fields that a person set, by their paths, one a line.</summary>
    public string? HandFields { get; set; }

    /// <summary>The publisher that goes on in its stead; while it has one, it is out of sight.</summary>
    public Guid? MergedIntoId { get; set; }

    public DateTimeOffset? MergedAt { get; set; }

    public string? MergedBy { get; set; }

    /// <summary>The change of the one that goes on which says what was copied to it.</summary>
    public Guid? MergedByChange { get; set; }

    public List<PublisherAliasRecord> Aliases { get; } = [];

    public List<ContactRecord> Contacts { get; } = [];

    public List<LinkRecord> Links { get; } = [];
}

/// <summary>Another spelling of a publisher's name, as some source has it.</summary>
public sealed class PublisherAliasRecord
{
    public required Guid Id { get; init; }

    public required Guid PublisherId { get; init; }

    public required string Name { get; init; }

    public required string NameKey { get; init; }
}
