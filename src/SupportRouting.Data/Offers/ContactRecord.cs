using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers;

/// <summary>A contact of an offer, or of a publisher for all its offers; never of both.</summary>
public sealed class ContactRecord : IEdited
{
    public required Guid Id { get; init; }

    public Guid? OfferId { get; init; }

    public Guid? PublisherId { get; init; }

    public required OfferContactKind Kind { get; init; }

    public int Position { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Url { get; set; }

    public bool MayBePassedToCustomers { get; set; }

    public string? Languages { get; set; }

    public string? Hours { get; set; }

    /// <summary>Days on which nobody answers: ISO dates, separated by blanks.</summary>
    public string? Holidays { get; set; }

    public OfferFormat Source { get; set; }

    /// <summary>When somebody last made sure that it is right.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    public string? ConfirmedBy { get; set; }

    public ConfirmationWay? ConfirmedHow { get; set; }

    /// <summary>Whether nothing is left of it.</summary>
    public bool SaysNothing =>
        Name is null && Email is null && Phone is null && Url is null && Languages is null && Hours is null && Holidays is null;

    /// <summary>Since when an open report says that it is wrong.</summary>
    public DateTimeOffset? DoubtfulSince { get; set; }

    public ContactKey Key => ContactKey.Of(Id, Email, Phone, Url);

    public SupportContact ToContact() => new(Kind)
    {
        Name = Name,
        Email = Email,
        Phone = Phone,
        Url = Url,
        MayBePassedToCustomers = MayBePassedToCustomers,
        Languages = Languages,
        Hours = Hours,
        Holidays = Holidays,
        ConfirmedAt = ConfirmedAt,
        ConfirmedBy = ConfirmedBy,
        ConfirmedHow = ConfirmedHow,
        DoubtfulSince = DoubtfulSince,
        Key = Key,
    };
}

/// <summary>A link of an offer, or of a publisher for all its offers; never of both.</summary>
public sealed class LinkRecord
{
    public required Guid Id { get; init; }

    public Guid? OfferId { get; init; }

    public Guid? PublisherId { get; init; }

    public required OfferLinkKind Kind { get; init; }

    public int Position { get; set; }

    public required string Url { get; set; }

    public string? Title { get; set; }

    public OfferFormat Source { get; set; }
}

/// <summary>The record of one source as it came, fields unknown here included.</summary>
public sealed class SourceRecord
{
    public required Guid Id { get; init; }

    public required Guid OfferId { get; init; }

    public required OfferFormat Format { get; init; }

    public required string FileName { get; set; }

    public required DateTimeOffset ImportedAt { get; set; }

    public required string Raw { get; set; }
}
