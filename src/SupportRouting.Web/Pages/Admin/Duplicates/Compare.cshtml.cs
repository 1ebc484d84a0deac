using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Offers.Merging;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Duplicates;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Pages.Records;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Duplicates;

/// <summary>Shows two records beside each other and what merging them would do, and merges them.</summary>
public sealed class CompareModel(CompareRecords compare, MergeRecords merge, CurrentUser me) : PageModel
{
    [TempData]
    public string? Told { get; set; }

    public string? One { get; private set; }

    public string? Other { get; private set; }

    /// <summary>The record that goes on, and the one that ends; null until both are found.</summary>
    public (MergeCandidate GoesOn, MergeCandidate Ends)? Pair { get; private set; }

    public string? Error { get; private set; }

    /// <summary>Whether all that hinders is that nobody said the publishers may differ.</summary>
    public bool HasToBeMeant { get; private set; }

    public bool IsMeant { get; private set; }

    /// <summary>What hinders before anybody has pressed anything; a pair of two publishers only has to be meant.</summary>
    public bool CanMerge => Pair is { } pair && MergeRules.Check(pair.Ends.Side, pair.GoesOn.Side, otherPublisherIsMeant: true) is MergeFault.None;

    public IReadOnlyList<FieldChange> Copied => Pair is { } pair ? MergedFields.Copied(pair.GoesOn.Side.Kind, pair.GoesOn.Sheet, pair.Ends.Sheet) : [];

    public IReadOnlyList<FieldChange> Differences => Pair is { } pair ? pair.GoesOn.Sheet.ChangesTo(pair.Ends.Sheet) : [];

    public int Alike => Pair is { } pair ? pair.GoesOn.Sheet.Values.Count(one => pair.Ends.Sheet[one.Key] == one.Value && IsShown(pair.GoesOn.Side.Kind, one.Key)) : 0;

    /// <summary>What was shown, so that nothing else is done.</summary>
    public string Seen => ChangeList.Mark([.. Differences, .. Copied]);

    public async Task OnGetAsync(string? one, string? other, string? goesOn, CancellationToken cancel)
    {
        await FindAsync(one, other, goesOn, cancel);
        if (Pair is { } pair)
            Judge(MergeRules.Check(pair.Ends.Side, pair.GoesOn.Side, otherPublisherIsMeant: false));
    }

    public async Task<IActionResult> OnPostAsync(string? one, string? other, string? goesOn, bool meant, string? seen, CancellationToken cancel)
    {
        await FindAsync(one, other, goesOn, cancel);
        IsMeant = meant;
        if (Pair is not { } pair)
            return this.Again();
        if (seen != Seen)
        {
            (Error, HasToBeMeant) = (DuplicatesText.FaultChanged, pair.Ends.Side.Publisher != pair.GoesOn.Side.Publisher);
            return this.Again();
        }

        var result = await merge.MergeAsync(pair.Ends.Owner, pair.GoesOn.Owner, meant, new RecordActor(me.Id, me.DisplayName), cancel);
        if (result.Fault is not MergeFault.None)
        {
            Judge(result.Fault);
            Error ??= DuplicatesText.FaultOtherPublisher;
            return this.Again();
        }

        Told = new DuplicateDone(Words.Fill(DuplicatesText.Merged, pair.Ends.Id, pair.GoesOn.Id)) { Merged = pair.Ends.Side.Id, Kind = pair.Ends.Side.Kind }.Write();
        return Redirect(DuplicateAddresses.Path);
    }

    private static bool IsShown(RecordKind kind, string path) => SheetFields.Find(kind, path) is { IsInternal: false };

    private void Judge(MergeFault fault)
    {
        HasToBeMeant = fault is MergeFault.OtherPublisher;
        Error = fault is MergeFault.None or MergeFault.OtherPublisher ? null : DuplicateWords.Of(fault, Pair?.Ends.Id ?? "");
    }

    private async Task FindAsync(string? one, string? other, string? goesOn, CancellationToken cancel)
    {
        (One, Other) = (one, other);
        var (first, second) = (await CandidateAsync(one, cancel), await CandidateAsync(other, cancel));
        if (first is null || second is null || first.Side.Kind != second.Side.Kind)
        {
            Error ??= first is not null && second is not null ? DuplicatesText.FaultOtherKind : null;
            return;
        }

        var secondGoesOn = goesOn is null ? MergeRules.SecondGoesOn((first.Side, first.Counts.Total), (second.Side, second.Counts.Total)) : goesOn == second.Id;
        Pair = secondGoesOn ? (second, first) : (first, second);
    }

    private async Task<MergeCandidate?> CandidateAsync(string? id, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(id))
            return null;
        var found = id.Contains('\0', StringComparison.Ordinal) ? null : await compare.FindAsync(id, cancel);
        if (found is null)
            Error ??= DuplicateWords.Of(MergeFault.NotFound, id);
        return found;
    }
}
