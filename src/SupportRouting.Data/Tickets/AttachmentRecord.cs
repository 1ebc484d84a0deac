namespace SupportRouting.Data.Tickets;

/// <summary>A file of a ticket. Its bytes lie apart, so that lists never read them.</summary>
public sealed class AttachmentRecord
{
    public required Guid Id { get; init; }

    public long TicketNumber { get; init; }

    public required string FileName { get; init; }

    /// <summary>Told by the bytes, never by the name.</summary>
    public required string MediaType { get; init; }

    public required int Length { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    public required string AddedByName { get; set; }

    public bool IsInternal { get; init; }

    /// <summary>Null where the bytes lie in a folder.</summary>
    public AttachmentContentRecord? Content { get; init; }
}

public sealed class AttachmentContentRecord
{
    public required Guid AttachmentId { get; init; }

    public required byte[] Bytes { get; init; }
}
