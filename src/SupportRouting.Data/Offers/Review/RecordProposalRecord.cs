using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Review;

/// <summary>Who wants a field to be changed. The numbers are stored.</summary>
public enum ProposalOrigin : byte
{
    Import = 0,
    Publisher = 1,

    /// <summary>A colleague, where a second person has to agree.</summary>
    Person = 2,
}

/// <summary>Where a proposal stands. The numbers are stored.</summary>
public enum ProposalState : byte
{
    Open = 0,
    Accepted = 1,
    Rejected = 2,

    /// <summary>Nobody needs to decide it any more: the value is kept already, or its source says another.</summary>
    Overtaken = 3,
}

/// <summary>One field of a record that somebody or something wants to change, and a Global admin has to decide.</summary>
public sealed class RecordProposalRecord
{
    public const int SourceLength = 100;

    public required Guid Id { get; init; }

    /// <summary>Counts up in the order in which proposals came.</summary>
    public long Number { get; init; }

    public Guid? OfferId { get; init; }

    public Guid? PublisherId { get; init; }

    /// <summary>The record's id as people write it when it was proposed: lists are sorted by it, a publisher before its offers.</summary>
    public required string RecordKey { get; init; }

    public required string Path { get; init; }

    /// <summary>The contact, link or plan that comes or goes as a whole; its fields are decided together.</summary>
    public string? Part { get; init; }

    public required FieldKind FieldKind { get; init; }

    /// <summary>What was kept when it was proposed.</summary>
    public string? Before { get; set; }

    public string? Proposed { get; init; }

    public required ProposalOrigin Origin { get; init; }

    /// <summary>The format of an import, or who proposes it: what was rejected of one source is not proposed by it again.</summary>
    public required string Source { get; init; }

    public string? FileName { get; init; }

    public Guid? ImportId { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public Guid? ProposedById { get; init; }

    public string? ProposedByName { get; init; }

    /// <summary>Why, in the words of whoever proposes it.</summary>
    public string? Why { get; init; }

    public ProposalState State { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public Guid? DecidedById { get; set; }

    public string? DecidedByName { get; set; }

    public string? Reason { get; set; }

    /// <summary>What was decided in one go, and can be taken back so.</summary>
    public Guid? DecisionId { get; set; }

    /// <summary>The change of the record that accepting it made.</summary>
    public Guid? ChangeId { get; set; }

    public RecordOwner Owner => RecordOwner.Of(OfferId, PublisherId);

    public FieldChange Change => new(Path, Before, Proposed);
}
