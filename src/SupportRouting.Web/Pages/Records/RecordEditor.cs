using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Records;

/// <summary>How saving a form ended: a form to show again, a notice of what was saved, or neither when there is no such record or version.</summary>
public sealed record EditOutcome(SheetForm? Form, string? Notice);

/// <summary>The form of a publisher or an offer: filled, compared with what others did meanwhile, saved.</summary>
public sealed class RecordEditor(ReadHistory history, ChangeRecord change, CurrentUser me)
{
    private const int MostTries = 3;
    private const int MostNamed = 6;

    public async Task<SheetForm?> ShowAsync(RecordOwner owner, CancellationToken cancel) =>
        await history.NowAsync(owner, cancel) is { } now ? new SheetForm(owner.Kind, now.Sheet, now.Version, SheetDraft.Untouched(owner.Kind, now.Sheet)) : null;

    /// <summary>The form with room for one more contact or plan.</summary>
    public async Task<SheetForm?> AddAsync(RecordOwner owner, SheetPost post, CancellationToken cancel)
    {
        if (await history.SeenAsync(owner, post.Seen, cancel) is not { } seen)
            return null;
        var draft = SheetDraft.Of(owner.Kind, seen.Before, seen.Before, post);
        var form = Form(owner, seen.Before, post.Seen, draft, post) with
        {
            Conflicts = post.Open.Count > 0 ? await ConflictsAsync(owner, post, seen, draft, [], cancel) : [],
            From = post.From,
        };
        return post.Add is "plans" ? WithPlan(form, post.NewPlan?.Trim() ?? "") : form with { Added = NextContact(form, post.Add ?? "") };
    }

    public async Task<EditOutcome> SaveAsync(RecordOwner owner, SheetPost post, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            if (await history.SeenAsync(owner, post.Seen, cancel) is not { } seen)
                return new EditOutcome(null, null);
            var draft = SheetDraft.Of(owner.Kind, seen.Before, seen.Now.Sheet, post);
            var fields = ThreeWay.Compare(seen.Before, seen.Now.Sheet, draft.Mine);
            var conflicts = await ConflictsAsync(owner, post, seen, draft, fields, cancel);
            var errors = ErrorsOf(owner.Kind, draft.Problems(), post);
            var meanwhile = Meanwhile(owner.Kind, seen, fields.Where(field => field.IsTheirs && !field.IsMine).Select(field => field.Path));
            if (conflicts.Count == 0 && errors.Count == 0)
            {
                var wanted = fields.Where(field => field.IsMine).Select(field => new FieldChange(field.Path, field.Theirs, field.Mine)).ToList();
                var result = await change.RunAsync(owner, new RecordEdit(wanted, ChangeSource.Person, ReasonText.Of(post.Reason)), Actor, cancel);
                if (result is RecordResult.Saved saved)
                    return new EditOutcome(null, SavedText.Of(saved, Told(meanwhile, RecordsText.Merged)));
                if (result is RecordResult.NotFound || (result is RecordResult.Conflict && tries == MostTries))
                    return new EditOutcome(null, null);
                if (result is RecordResult.Conflict)
                    continue;
                errors = ErrorsOf(owner.Kind, ((RecordResult.Refused)result).Problems, post);
            }

            var from = conflicts.Count == 0 ? null : post.Open.Count > 0 ? post.From : post.Seen;
            return new EditOutcome(
                Form(owner, seen.Now.Sheet, seen.Now.Version, draft, post) with { Errors = errors, Conflicts = conflicts, From = from, Meanwhile = Told(meanwhile, RecordsText.MergedUnsaved) }, null);
        }
    }

    private RecordActor Actor => new(me.Id, me.DisplayName);

    private static SheetForm Form(RecordOwner owner, RecordSheet now, Guid? version, SheetDraft draft, SheetPost post) =>
        new(owner.Kind, now, version, draft) { Reason = post.Reason, NewPlan = post.NewPlan };

    /// <summary>What both changed, now or in an earlier round that was left without a choice.</summary>
    private async Task<IReadOnlyList<OpenConflict>> ConflictsAsync(
        RecordOwner owner, SheetPost post, RecordSeen seen, SheetDraft draft, IReadOnlyList<ThreeWayField> fields, CancellationToken cancel)
    {
        var earlier = post.Open.Count > 0 ? await history.SeenAsync(owner, post.From, cancel) ?? seen : seen;
        var (mine, now) = (draft.Mine, seen.Now.Sheet);
        var left = post.Open.Where(path => !post.Picked.ContainsKey(path) && mine[path] != now[path])
            .Select(path => new ThreeWayField(path, earlier.Before[path], now[path], mine[path]));
        return [.. fields.Where(field => field.IsConflict).Concat(left).DistinctBy(field => field.Path, StringComparer.Ordinal).Select(field =>
        {
            var by = earlier.Since.FirstOrDefault(some => some.Fields.Any(one => one.Path == field.Path));
            return new OpenConflict(field, Who(by), by?.At, post.Open.Contains(field.Path));
        })];
    }

    private static Dictionary<string, string> ErrorsOf(RecordKind kind, IReadOnlyDictionary<string, FieldProblem> problems, SheetPost post)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, problem) in problems)
        {
            if (SheetFields.Find(kind, path) is { } field)
                errors[path] = SheetWords.Problem(field, problem);
        }

        if (FieldRules.Check(ReasonText.Field, post.Reason).Problem is { } wrong)
            errors[ReasonText.Field.Name] = SheetWords.Problem(ReasonText.Field, wrong);
        return errors;
    }

    private static IReadOnlyList<string> Told(IEnumerable<(string Who, List<string> Fields)> meanwhile, string words) =>
        [.. meanwhile.Select(by => Words.Fill(words, by.Who, string.Join(", ", by.Fields)))];

    private static List<(string Who, List<string> Fields)> Meanwhile(RecordKind kind, RecordSeen seen, IEnumerable<string> paths)
    {
        var changed = paths.Where(path => SheetPost.IsOffered(kind, path)).ToHashSet(StringComparer.Ordinal);
        return [.. seen.Since.GroupBy(Who, StringComparer.Ordinal)
            .Select(by => (Who: by.Key, Fields: by.SelectMany(some => some.Fields).Select(field => field.Path).Where(changed.Contains)
                .Distinct(StringComparer.Ordinal).Take(MostNamed).Select(SheetWords.Full).ToList()))
            .Where(by => by.Fields.Count > 0)];
    }

    private static string Who(RecordChange? by) =>
        by is null ? RecordsText.Somebody : by.Source is ChangeSource.Import ? RecordsText.AnImport : by.ActorName ?? RecordsText.Somebody;

    private static string? NextContact(SheetForm form, string kind)
    {
        var place = Enum.GetValues<OfferContactKind>().Select(some => (Some: some, SheetPath.Contact(some, form.Slots(some)[^1] + 1, "name").Group))
            .FirstOrDefault(next => next.Group.StartsWith($"{kind}/", StringComparison.Ordinal));
        return place.Group;
    }

    private static SheetForm WithPlan(SheetForm form, string plan)
    {
        var isGood = plan.Length is > 0 and <= OfferLimits.ExternalId && !plan.Any(char.IsControl) && !form.Plans.Contains(plan, StringComparer.OrdinalIgnoreCase);
        return isGood
            ? form with { Added = $"plans/{plan}", NewPlan = null }
            : form with { Errors = new Dictionary<string, string>(StringComparer.Ordinal) { ["newPlan"] = Words.Fill(RecordsText.NewPlanWrong, OfferLimits.ExternalId) } };
    }
}
