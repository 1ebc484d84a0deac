using System.Collections.Immutable;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Domain.Offers.Duplicates;

/// <summary>
/// What of a merged record is copied to the one that goes on: only what that one lacks, kind of contact by kind of contact and link by link.
/// Separating the two takes back what is still as it was copied.
/// </summary>
public static class MergedFields
{
    private const string Spellings = "spellings";
    private const string Source = "source";

    // Imports take away what their source does not know; a part that people put there stays.
    private const string PutByPeople = "portal";

    private static readonly string[] OfOffer = ["notes", "productId", "durableId", "appSourceId"];
    private static readonly string[] OfPublisher = ["notes", "referencePattern"];

    /// <summary>What is copied.</summary>
    /// <param name="kind">Which records they are.</param>
    /// <param name="goesOn">The record that goes on.</param>
    /// <param name="merged">The record that is merged into it.</param>
    /// <returns>The changes to the record that goes on; none of them takes a value away.</returns>
    public static ImmutableArray<FieldChange> Copied(RecordKind kind, RecordSheet goesOn, RecordSheet merged)
    {
        var own = (kind is RecordKind.Offer ? OfOffer : OfPublisher).Where(field => goesOn[field] is null && merged[field] is not null)
            .Select(field => new FieldChange(field, null, merged[field]));
        var there = goesOn.Values.Keys.Select(KindOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var parts = merged.Values.Where(field => KindOf(field.Key) is { } part && !there.Contains(part))
            .Select(field => new FieldChange(field.Key, null, IsSource(field.Key) ? PutByPeople : field.Value));
        return [.. own, .. kind is RecordKind.Publisher ? Names(goesOn, merged) : [], .. parts];
    }

    /// <summary>What is taken back when the two are separated.</summary>
    /// <param name="copied">What was copied.</param>
    /// <param name="now">The record that goes on as it is.</param>
    /// <returns>The changes to it, and the parts or fields that stay because somebody changed them since.</returns>
    public static (ImmutableArray<FieldChange> Changes, ImmutableArray<SheetPath> Stays) TakenBack(IReadOnlyList<FieldChange> copied, RecordSheet now)
    {
        var back = ImmutableArray.CreateBuilder<FieldChange>();
        var stays = ImmutableArray.CreateBuilder<SheetPath>();
        foreach (var part in copied.GroupBy(change => PartOf(change.Path), StringComparer.Ordinal))
        {
            if (part.Key is Spellings)
                back.AddRange(part.Select(change => new FieldChange(Spellings, now[Spellings], Joined(Less(Lines(now[Spellings]), Less(Lines(change.After), Lines(change.Before)))))));
            else if (part.All(change => now[change.Path] == change.After) && IsNothingElse(part.Key, part.Count(), now))
                back.AddRange(part.Select(change => new FieldChange(change.Path, change.After, change.Before)));
            else if (part.Any(change => now[change.Path] is not null) && SheetPath.Parse(part.First().Path) is { } path)
                stays.Add(path);
        }

        return ([.. back.Where(change => change.Before != change.After)], stays.ToImmutable());
    }

    private static IEnumerable<FieldChange> Names(RecordSheet goesOn, RecordSheet merged)
    {
        var (name, before) = (goesOn["name"], goesOn[Spellings]);
        var after = Joined(Lines(before).Union(Lines(merged[Spellings]).Concat(Lines(merged["name"])).Where(spelling => spelling != name), StringComparer.Ordinal));
        if (after != before)
            yield return new FieldChange(Spellings, before, after);
    }

    // Contacts and links go kind by kind, plans one by one.
    private static string? KindOf(string path) => SheetPath.Parse(path) switch
    {
        { Area: SheetArea.Contact or SheetArea.Link } part => part.Group[..part.Group.LastIndexOf('/')],
        { Area: SheetArea.Plan } plan => plan.Group,
        _ => null,
    };

    private static string PartOf(string path) => SheetPath.Parse(path) is { Group.Length: > 0 } part ? part.Group : path;

    private static bool IsSource(string path) => SheetPath.Parse(path) is { Field: Source };

    private static bool IsNothingElse(string part, int count, RecordSheet now) =>
        now.Values.Keys.Count(path => path == part || path.StartsWith($"{part}/", StringComparison.Ordinal)) == count;

    private static IEnumerable<string> Less(IEnumerable<string> lines, IEnumerable<string> others) => lines.Except(others, StringComparer.Ordinal);

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string? Joined(IEnumerable<string> lines) =>
        string.Join('\n', lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null;
}
