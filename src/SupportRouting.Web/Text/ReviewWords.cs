using SupportRouting.Data.Offers.Import;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Pages.Admin.Review;

namespace SupportRouting.Web.Text;

/// <summary>The words for proposed changes and what becomes of them.</summary>
public static class ReviewWords
{
    public static string Of(ProposalState state) => state switch
    {
        ProposalState.Open => ReviewText.StateOpen,
        ProposalState.Accepted => ReviewText.StateAccepted,
        ProposalState.Rejected => ReviewText.StateRejected,
        _ => ReviewText.StateOvertaken,
    };

    public static string Of(ProposalOrigin origin) => origin switch
    {
        ProposalOrigin.Import => ReviewText.FromImport,
        ProposalOrigin.Publisher => ReviewText.FromPublisher,
        _ => ReviewText.FromPerson,
    };

    public static string Of(FieldKind kind) => kind switch
    {
        FieldKind.Email => ReviewText.FieldEmail,
        FieldKind.Phone => ReviewText.FieldPhone,
        FieldKind.Link => ReviewText.FieldLink,
        FieldKind.LongText => ReviewText.FieldLongText,
        FieldKind.Languages => ReviewText.FieldLanguages,
        FieldKind.Hours or FieldKind.Holidays => ReviewText.FieldHours,
        FieldKind.Markets => ReviewText.FieldMarkets,
        FieldKind.Choice => ReviewText.FieldChoice,
        FieldKind.Flag => ReviewText.FieldFlag,
        _ => ReviewText.FieldText,
    };

    /// <summary>The file and its format, or the person.</summary>
    public static string Who(RecordProposalRecord proposal) => proposal switch
    {
        { Origin: ProposalOrigin.Import, FileName: { } file } when Enum.TryParse<OfferFormat>(proposal.Source, ignoreCase: true, out var format) =>
            $"{file}, {OfferWords.Of(format)}",
        _ => proposal.ProposedByName ?? proposal.Source,
    };

    /// <summary>What is decided: a field among all those of its record, or a part that comes or goes.</summary>
    public static string Name(ReviewUnit unit)
    {
        if (SheetPath.Parse(unit.Proposal.Path) is not { } path)
            return unit.Proposal.Path;
        if (!unit.IsPart)
            return SheetWords.Full(path);
        return Words.Fill(unit.Goes ? ReviewText.PartGoes : ReviewText.PartComes, SheetWords.Part(path) ?? SheetWords.Full(path));
    }

    public static string Field(ReviewField field) => SheetPath.Parse(field.Proposal.Path) is { } path
        ? Words.Fill(ReviewText.FieldNow, SheetWords.Label(path))
        : field.Proposal.Path;

    public static IEnumerable<string> Of(ReviewDone done)
    {
        var (verb, result) = done;
        (int Count, string One, string Few, string Many)[] sentences =
        [
            verb switch
            {
                ReviewVerb.Accepted => (result.Decided, ReviewText.AcceptedOne, ReviewText.AcceptedFew, ReviewText.AcceptedMany),
                ReviewVerb.Rejected => (result.Decided, ReviewText.RejectedOne, ReviewText.RejectedFew, ReviewText.RejectedMany),
                _ => (result.Decided, ReviewText.TakenBackOne, ReviewText.TakenBackFew, ReviewText.TakenBackMany),
            },
            (result.Meanwhile, ReviewText.MeanwhileOne, ReviewText.MeanwhileFew, ReviewText.MeanwhileMany),
            (result.Gone, ReviewText.GoneOne, ReviewText.GoneFew, ReviewText.GoneMany),
            (result.Own, ReviewText.OwnOne, ReviewText.OwnFew, ReviewText.OwnMany),
            (result.Refused, ReviewText.RefusedOne, ReviewText.RefusedFew, ReviewText.RefusedMany),
            (result.Left, ReviewText.LeftOne, ReviewText.LeftFew, ReviewText.LeftMany),
        ];
        var said = sentences.Where(sentence => sentence.Count > 0).Select(sentence => Plural.Of(sentence.Count, sentence.One, sentence.Few, sentence.Many)).ToList();
        return said.Count is 0 ? [ReviewText.NothingDone] : said;
    }
}
