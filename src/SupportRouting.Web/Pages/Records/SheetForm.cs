using System.Globalization;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Web.Pages.Records;

/// <summary>One field that two writers changed, for a choice.</summary>
public sealed record OpenConflict(ThreeWayField Field, string Who, DateTimeOffset? When, bool WasAsked);

/// <summary>The form of a record as it is shown.</summary>
public sealed record SheetForm(RecordKind Kind, RecordSheet Now, Guid? Version, SheetDraft Draft)
{
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<OpenConflict> Conflicts { get; init; } = [];

    /// <summary>The version seen when the open conflicts began.</summary>
    public Guid? From { get; init; }

    /// <summary>What others changed meanwhile, in words.</summary>
    public IReadOnlyList<string> Meanwhile { get; init; } = [];

    public string? Reason { get; init; }

    public string? NewPlan { get; init; }

    /// <summary>The contact or plan that was just asked for; the cursor goes there.</summary>
    public string? Added { get; init; }

    /// <summary>Where the contacts of a kind can be given to all offers of the publisher; null for a publisher.</summary>
    public Func<OfferContactKind, string>? ShareAddress { get; init; }

    public string Cancel { get; init; } = "/";

    public string? Text(SheetPath path) => Draft.Text(path.ToString(), Now);

    public string? Error(string key) => Errors.GetValueOrDefault(key);

    public IEnumerable<SheetField> Own => (Kind is RecordKind.Offer ? SheetFields.OfOffer : SheetFields.OfPublisher).Where(f => SheetPost.IsOffered(Kind, f.Name));

    /// <summary>The places of a kind of contact that are shown, at least one.</summary>
    public IReadOnlyList<int> Slots(OfferContactKind kind) => Places(path => path.ContactKind == kind) is { Count: > 0 } places ? places : [1];

    /// <summary>The places of a kind of link, with an empty one for the next.</summary>
    public IReadOnlyList<int> Slots(OfferLinkKind kind)
    {
        var places = Places(path => path.LinkKind == kind);
        return places.All(slot => Text(SheetPath.Link(kind, slot, "url")) is { Length: > 0 } || Draft.Gone.Contains(SheetPath.Link(kind, slot, "url").Group))
            && places.LastOrDefault() < SheetPath.MostSlots
            ? [.. places, places.LastOrDefault() + 1]
            : places;
    }

    public IEnumerable<string> Plans => Now.Values.Keys.Select(path => SheetPath.Parse(path)?.PlanId).OfType<string>().Concat(Draft.NewPlans)
        .Concat(Added?.StartsWith("plans/", StringComparison.Ordinal) is true ? [Added["plans/".Length..]] : [])
        .Distinct(StringComparer.Ordinal).OrderBy(plan => int.TryParse(Now[$"plans/{plan}/position"], CultureInfo.InvariantCulture, out var place) ? place : int.MaxValue);

    private List<int> Places(Func<SheetPath, bool> isIn) =>
    [
        .. Now.Values.Keys.Concat(Draft.Offered).Append($"{Added}/name").Select(SheetPath.Parse).OfType<SheetPath>().Where(isIn)
            .Select(path => path.Slot).Distinct().Order(),
    ];
}
