using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Web.Pages.Records;

/// <summary>What the form of a record sent.</summary>
public sealed record SheetPost
{
    public const string FieldPrefix = "f/";

    /// <summary>A record with some hundred plans has that many fields.</summary>
    public const int MostValues = 50_000;

    public const string PickPrefix = "pick/";

    public const string PickTheirs = "theirs";

    public const string PickMine = "mine";

    /// <summary>The version that was seen; null when the record had never been changed.</summary>
    public Guid? Seen { get; private init; }

    /// <summary>The version seen when the conflicts that are still open began.</summary>
    public Guid? From { get; private init; }

    public required IReadOnlyDictionary<string, string> Typed { get; init; }

    /// <summary>The contacts, links and plans that shall go.</summary>
    public IReadOnlySet<string> Gone { get; private init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Fields that two writers changed, which were shown for a choice.</summary>
    public IReadOnlySet<string> Open { get; private init; } = new HashSet<string>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Picked { get; private init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? Reason { get; private init; }

    /// <summary>What another one of shall be shown: a contact's kind, or <c>plans</c>.</summary>
    public string? Add { get; private init; }

    public string? NewPlan { get; private init; }

    /// <summary>Reads a form; null when it holds what no form of this record offers.</summary>
    public static SheetPost? Of(RecordKind kind, IFormCollection form)
    {
        var typed = Named(form, FieldPrefix);
        var open = form["open"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        var gone = form["gone"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        var isOurs = form.ContainsKey("seen")
            && typed.Keys.Concat(open).All(path => IsOffered(kind, path))
            && gone.All(group => SheetPath.Parse($"{group}/title") is { Area: not SheetArea.Own });
        return !isOurs || !TryVersion(form["seen"], out var seen) || !TryVersion(form["from"], out var from) ? null : new SheetPost
        {
            Seen = seen,
            From = from,
            Typed = typed,
            Gone = gone,
            Open = open,
            Picked = Named(form, PickPrefix),
            Reason = form["reason"],
            Add = form["add"].FirstOrDefault(),
            NewPlan = form["newPlan"],
        };
    }

    /// <summary>Whether people may enter a field of a record; what a customer may be told is asked of customer support alone.</summary>
    public static bool IsOffered(RecordKind kind, string path) =>
        SheetPath.Parse(path) is { } parsed && SheetFields.Find(kind, parsed) is { IsEditable: true, IsInternal: false }
        && (parsed.Field is not "mayBePassedOn" || (parsed.ContactKind is { } contact && ContactVisibility.CanBePassedOn(contact)));

    // A box that is not ticked sends nothing; the hidden field behind it does, and comes second.
    private static Dictionary<string, string> Named(IFormCollection form, string prefix) => form.Keys
        .Where(key => key.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(key => key[prefix.Length..], key => form[key].FirstOrDefault() ?? "", StringComparer.Ordinal);

    private static bool TryVersion(string? text, out Guid? version)
    {
        version = Guid.TryParse(text, out var read) ? read : null;
        return version is not null || string.IsNullOrEmpty(text);
    }
}
