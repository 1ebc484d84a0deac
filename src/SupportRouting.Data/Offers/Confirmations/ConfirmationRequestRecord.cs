using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Outbox;

namespace SupportRouting.Data.Offers.Confirmations;

/// <summary>A publisher was asked by mail whether the contacts of one record are right. The link itself is not kept, only what it is known by.</summary>
public sealed class ConfirmationRequestRecord
{
    public const int HashLength = 32;
    public const int LanguageLength = 5;
    public const int WordsLength = 500;

    public required Guid Id { get; init; }

    public Guid? OfferId { get; init; }

    public Guid? PublisherId { get; init; }

    /// <summary>Whom the mail went to, in lower case: the limit of a day is counted by it.</summary>
    public required string Address { get; init; }

    /// <summary>The address owner's name; its domain where no name is known.</summary>
    public required string Contact { get; init; }

    /// <summary>The language of the mail and of the page.</summary>
    public required string Language { get; init; }

    public required byte[] TokenHash { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public Guid? AskedById { get; init; }

    public required string AskedByName { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public string? RevokedByName { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>What the publisher wrote besides.</summary>
    public string? Words { get; set; }

    public int Confirmed { get; set; }

    public int Proposed { get; set; }

    public OutboxRecord? Mail { get; init; }

    public long? MailId { get; init; }

    public RecordOwner Owner => RecordOwner.Of(OfferId, PublisherId);
}

/// <summary>Where a request stands.</summary>
public enum ConfirmationState : byte
{
    Open,
    Used,
    Expired,
    Revoked,
}
