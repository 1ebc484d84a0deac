using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Freshness;

/// <summary>A contact, link or missing kind of contact that somebody should look at; written in the background, read by a page.</summary>
public sealed class ContactWorkRecord
{
    public long Number { get; init; }

    public Guid? OfferId { get; init; }

    public Guid? PublisherId { get; init; }

    /// <summary>The publisher whose record or whose offer's it is.</summary>
    public required Guid OfPublisherId { get; init; }

    /// <summary>The part of the record as its sheet names it; of a missing contact its kind alone: <c>contacts/cspProgram</c>.</summary>
    public required string Subject { get; init; }

    public Guid? ContactId { get; set; }

    public ContactWorkReasons Reasons { get; set; }

    /// <summary>Since when there is a reason at all.</summary>
    public DateTimeOffset Since { get; set; }

    public int OpenTickets { get; set; }

    public int Subscriptions { get; set; }

    public int Weight { get; set; }

    public DateTimeOffset? SnoozedUntil { get; set; }

    public Guid OwnerId => OfferId ?? PublisherId ?? default;
}
