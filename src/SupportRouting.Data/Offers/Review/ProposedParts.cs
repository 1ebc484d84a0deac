using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Review;

/// <summary>What goes with accepted fields without being proposed.</summary>
internal static class ProposedParts
{
    /// <summary>A contact, link or plan that comes as a whole is of the source that has it.</summary>
    public static IEnumerable<FieldChange> Origins(IEnumerable<RecordProposalRecord> proposals, RecordSheet now) =>
        from proposal in proposals
        where proposal is { Origin: ProposalOrigin.Import, Part: not null, Proposed: not null }
        group proposal by (proposal.Part, proposal.Source) into part
        let path = $"{part.Key.Part}/source"
        where now[path] is null
        select new FieldChange(path, null, part.Key.Source);

    public static ChangeSource SourceOf(ProposalOrigin origin) => origin switch
    {
        ProposalOrigin.Import => ChangeSource.Import,
        ProposalOrigin.Publisher => ChangeSource.Publisher,
        _ => ChangeSource.Person,
    };
}
