using SupportRouting.Data.Offers.Records;

namespace SupportRouting.Data.Offers.Review;

/// <summary>A proposed field as it is shown for a decision.</summary>
/// <param name="Proposal">What is proposed.</param>
/// <param name="Now">What is kept now.</param>
/// <param name="SetBy">Who set what is kept now; null where no change of it is known.</param>
/// <param name="SetAt">When.</param>
public sealed record ReviewField(RecordProposalRecord Proposal, string? Now, string? SetBy, DateTimeOffset? SetAt)
{
    /// <summary>Whether somebody changed it since it was proposed.</summary>
    public bool IsChangedMeanwhile => Now != Proposal.Before && Now != Proposal.Proposed;
}

/// <summary>A record and what is proposed of it.</summary>
public sealed record ReviewRecord(RecordOwner Owner, string Key, string Title, IReadOnlyList<ReviewField> Fields);

/// <summary>A page of records with proposals, in the order of their ids.</summary>
public sealed record ReviewPage(IReadOnlyList<ReviewRecord> Records, string? Next);

/// <summary>An import that still has open proposals.</summary>
public sealed record ReviewImport(Guid Id, string FileName, int Open);

/// <summary>How a decision about several proposals ended.</summary>
/// <param name="DecisionId">What it can be taken back by; null when nothing was decided.</param>
/// <param name="Decided">How many fields were decided.</param>
/// <param name="Meanwhile">How many others changed meanwhile; they stay open and are shown with all three values.</param>
/// <param name="Gone">How many somebody else had decided, or that are no more.</param>
/// <param name="Own">How many only another person may accept.</param>
/// <param name="Refused">How many have a value that cannot be kept.</param>
public sealed record ReviewResult(Guid? DecisionId, int Decided, int Meanwhile, int Gone, int Own, int Refused)
{
    public static ReviewResult None => new(null, 0, 0, 0, 0, 0);

    /// <summary>How many of the same filter are still open, where not all could be decided in one go.</summary>
    public int Left { get; init; }

    public ReviewResult Plus(ReviewResult other) => new(
        DecisionId ?? other.DecisionId, Decided + other.Decided, Meanwhile + other.Meanwhile, Gone + other.Gone, Own + other.Own, Refused + other.Refused);
}
