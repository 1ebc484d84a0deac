using SupportRouting.Data.Offers.Review;

namespace SupportRouting.Web.Pages.Admin.Review;

/// <summary>What is decided together: one field, or all fields of a contact, link or plan that comes or goes.</summary>
public sealed record ReviewUnit(IReadOnlyList<ReviewField> Fields)
{
    public ReviewField First => Fields[0];

    public RecordProposalRecord Proposal => First.Proposal;

    public bool IsPart => Proposal.Part is not null;

    /// <summary>Whether the part would be taken away.</summary>
    public bool Goes => IsPart && Fields.All(one => one.Proposal.Proposed is null);

    public static IEnumerable<ReviewUnit> Of(ReviewRecord record) => record.Fields
        .GroupBy(field => (field.Proposal.Part ?? field.Proposal.Id.ToString(), field.Proposal.Origin, field.Proposal.Source))
        .Select(group => new ReviewUnit([.. group]));
}
