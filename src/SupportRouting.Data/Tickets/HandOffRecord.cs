using SupportRouting.Data.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Tickets;

/// <summary>How a question was handed to another party.</summary>
public enum HandOffWay : byte
{
    /// <summary>The text was copied and sent by other means.</summary>
    Copied,

    /// <summary>A mail program was opened.</summary>
    MailProgram,

    /// <summary>The portal's own mail.</summary>
    Mail,

    /// <summary>A request was opened at Partner Center.</summary>
    PartnerCenter,
}

/// <summary>A question in another party's hands, with that party's own clock and number.</summary>
public sealed class HandOffRecord : IEdited
{
    public long Id { get; init; }

    public long TicketNumber { get; init; }

    public required HopParty To { get; init; }

    public required ContactKind ContactKind { get; init; }

    public required HandOffWay Way { get; init; }

    /// <summary>Whom it went to, as it was then.</summary>
    public string? Recipient { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; set; }

    /// <summary>The receiver's language it was written in.</summary>
    public required string Language { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public Guid? SentById { get; init; }

    public DateTimeOffset? ExpectedBy { get; set; }

    public DateTimeOffset? RemindedAt { get; set; }

    public DateTimeOffset? FirstReplyAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? Reference { get; set; }

    public Guid? PublisherId { get; init; }

    /// <summary>The publisher it went to until that one was merged into another.</summary>
    public Guid? MovedFromPublisherId { get; init; }
}
