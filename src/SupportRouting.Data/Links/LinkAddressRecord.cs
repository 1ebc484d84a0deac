using SupportRouting.Domain.Links;

namespace SupportRouting.Data.Links;

/// <summary>An address that stands in a record, and what checks of it have found. Records refer to it by the text alone.</summary>
public sealed class LinkAddressRecord
{
    /// <summary>Finds an address: see <see cref="LinkHash"/>.</summary>
    public required string Hash { get; init; }

    public required string Url { get; init; }

    public required string Host { get; init; }

    /// <summary>Why it is never fetched.</summary>
    public LinkRefusal? Refusal { get; init; }

    public LinkFinding? Finding { get; set; }

    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>When a check of it last got an answer from the internet, whatever it was.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    public DateTimeOffset? FailingSince { get; set; }

    public bool IsDead { get; set; }

    /// <summary>When it may be fetched next; null for what is never fetched.</summary>
    public DateTimeOffset? NextDueAt { get; set; }

    /// <summary>When a sweep last saw it in a record.</summary>
    public DateTimeOffset SeenAt { get; set; }
}
