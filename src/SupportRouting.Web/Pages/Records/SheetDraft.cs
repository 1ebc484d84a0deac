using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Web.Pages.Records;

/// <summary>What somebody made of a record in its form: the fields that differ from what stood there, as they were typed.</summary>
public sealed class SheetDraft
{
    private readonly Dictionary<string, string?> _touched = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> _typed;

    private SheetDraft(RecordKind kind, RecordSheet before, IReadOnlyDictionary<string, string> typed, IReadOnlySet<string> gone) =>
        (Kind, Before, _typed, Gone) = (kind, before, typed, gone);

    public RecordKind Kind { get; }

    public RecordSheet Before { get; }

    /// <summary>Contacts, links and plans that shall go.</summary>
    public IReadOnlySet<string> Gone { get; }

    /// <summary>The fields of the form, filled or not.</summary>
    public IEnumerable<string> Offered => _typed.Keys.Concat(_touched.Keys).Distinct(StringComparer.Ordinal);

    /// <summary>The record as it shall be.</summary>
    public RecordSheet Mine => Before.With(_touched.Select(t => new FieldChange(t.Key, null, Usual(t.Key, t.Value))));

    public static SheetDraft Untouched(RecordKind kind, RecordSheet sheet) =>
        new(kind, sheet, new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));

    public static SheetDraft Of(RecordKind kind, RecordSheet before, RecordSheet now, SheetPost post)
    {
        var theirs = post.Picked.Where(pick => pick.Value is SheetPost.PickTheirs).Select(pick => pick.Key).ToHashSet(StringComparer.Ordinal);
        var gone = post.Gone.Where(group => !theirs.Any(path => IsIn(group, path))).ToHashSet(StringComparer.Ordinal);
        var draft = new SheetDraft(kind, before, post.Typed, gone);
        foreach (var (path, text) in post.Typed.Where(typed => !theirs.Contains(typed.Key) && !gone.Contains(GroupOf(typed.Key))))
        {
            if (Plain(kind, path, before[path]) != Plain(kind, path, text))
                draft._touched[path] = text;
        }

        foreach (var path in before.Values.Keys.Union(now.Values.Keys, StringComparer.Ordinal).Where(path => gone.Contains(GroupOf(path))))
        {
            if (SheetFields.Find(kind, path) is { IsEditable: true })
                draft._touched[path] = null;
        }

        draft.MakeRoom(now);
        return draft;
    }

    /// <summary>What the form shows in a field.</summary>
    public string? Text(string path, RecordSheet now) =>
        Gone.Contains(GroupOf(path)) ? _typed.GetValueOrDefault(path) ?? now[path]
        : _touched.TryGetValue(path, out var text) ? text
        : now[path];

    /// <summary>What is wrong with what was typed; a field nobody touched keeps what its source wrote.</summary>
    public IReadOnlyDictionary<string, FieldProblem> Problems()
    {
        var problems = new Dictionary<string, FieldProblem>(StringComparer.Ordinal);
        var mine = Mine;
        foreach (var (path, text) in _touched.Where(t => t.Value is not null))
        {
            if (SheetPath.Parse(path) is not { } parsed || SheetFields.Find(Kind, parsed) is not { } field)
                continue;
            var url = $"{parsed.Group}/url";
            if (parsed.Area is SheetArea.Link && mine[url] is null)
            {
                if (mine[$"{parsed.Group}/title"] is not null)
                    problems[url] = FieldProblem.Required;
            }
            else if (FieldRules.Check(field, text).Problem is { } problem)
            {
                problems[path] = problem;
            }
        }

        foreach (var plan in NewPlans.Where(plan => !mine.Values.Keys.Any(path => IsIn($"plans/{plan}", path))))
            problems[SheetPath.Plan(plan, "title").ToString()] = FieldProblem.Required;
        return problems;
    }

    /// <summary>Plans of the form that the record did not have.</summary>
    public IEnumerable<string> NewPlans => Offered.Select(SheetPath.Parse).Select(path => path?.PlanId).OfType<string>().Distinct(StringComparer.Ordinal)
        .Where(plan => !Gone.Contains($"plans/{plan}") && !Before.Values.Keys.Any(path => IsIn($"plans/{plan}", path)));

    private static bool IsIn(string group, string path) => path.StartsWith($"{group}/", StringComparison.Ordinal);

    private static string GroupOf(string path) => SheetPath.Parse(path)?.Group ?? "";

    // Two who each added a contact in the same empty place both keep it.
    private void MakeRoom(RecordSheet now)
    {
        var mine = _touched.Where(t => !string.IsNullOrWhiteSpace(t.Value)).Select(t => SheetPath.Parse(t.Key)).OfType<SheetPath>()
            .Where(path => path.Slot > 0).Select(path => path.Group).Distinct(StringComparer.Ordinal).ToList();
        foreach (var group in mine.Where(group => now.Values.Keys.Any(path => IsIn(group, path)) && !Before.Values.Keys.Any(path => IsIn(group, path))))
        {
            var kind = group[..(group.LastIndexOf('/') + 1)];
            var free = now.Values.Keys.Concat(_touched.Keys).Where(path => path.StartsWith(kind, StringComparison.Ordinal))
                .Max(path => SheetPath.Parse(path)?.Slot ?? 0) + 1;
            foreach (var (path, text) in _touched.Where(t => IsIn(group, t.Key)).ToList())
            {
                _touched.Remove(path);
                _touched[$"{kind}{free}{path[group.Length..]}"] = text;
            }
        }
    }

    private string? Usual(string path, string? text) =>
        SheetFields.Find(Kind, path) is { } field && FieldRules.Check(field, text) is { Problem: null } check ? check.Value : text?.Trim();

    // As browsers send back what they were given.
    private static string Plain(RecordKind kind, string path, string? text) => (SheetFields.Find(kind, path), text ?? "") switch
    {
        ({ Kind: FieldKind.LongText }, var lines) => lines.ReplaceLineEndings("\n").Trim(),
        ({ Kind: FieldKind.Flag, IsOpen: false }, "false") => "",
        (_, var line) => line.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Trim(),
    };
}
