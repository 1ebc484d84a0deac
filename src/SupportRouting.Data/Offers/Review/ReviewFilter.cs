using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Review;

/// <summary>Which proposals are meant; what is null does not narrow.</summary>
public sealed record ReviewFilter
{
    public ProposalState State { get; init; } = ProposalState.Open;

    public ProposalOrigin? Origin { get; init; }

    /// <summary>The import that proposes.</summary>
    public Guid? ImportId { get; init; }

    /// <summary>A publisher's id: its own record and its offers.</summary>
    public string? Publisher { get; init; }

    /// <summary>One record by its id.</summary>
    public string? Record { get; init; }

    public FieldKind? Kind { get; init; }

    public IQueryable<RecordProposalRecord> Of(IQueryable<RecordProposalRecord> proposals)
    {
        proposals = proposals.Where(p => p.State == State);
        if (Origin is { } origin)
            proposals = proposals.Where(p => p.Origin == origin);
        if (ImportId is { } import)
            proposals = proposals.Where(p => p.ImportId == import);
        if (Record is { } record)
            proposals = proposals.Where(p => p.RecordKey == record);
        if (Kind is { } kind)
            proposals = proposals.Where(p => p.FieldKind == kind);
        if (Publisher is not { } publisher)
            return proposals;
        var offers = publisher + ".";
        return proposals.Where(p => p.RecordKey == publisher || p.RecordKey.StartsWith(offers));
    }
}
