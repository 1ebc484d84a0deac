using SupportRouting.Data.Offers.Review;

namespace SupportRouting.Web.Pages.Admin.Review;

/// <summary>What the form of the proposals asks for.</summary>
/// <param name="Accepts">Whether to accept or to reject.</param>
/// <param name="What">A proposal's id, <c>record:</c> with the record's, <c>shown</c> or <c>all</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Shown">The proposals that were shown, each with the value that was shown as kept.</param>
public sealed record ReviewPost(bool Accepts, string What, string? Reason, IReadOnlyDictionary<Guid, string?> Shown)
{
    private const string OfRecord = "record:";
    private const string OfShown = "Shown[";

    /// <summary>Null for a form that no button of the page sends.</summary>
    public static ReviewPost? Read(IFormCollection form)
    {
        var decide = form["Decide"].FirstOrDefault()?.Split(':', 2);
        return decide is ["accept" or "reject", { Length: > 0 } what]
            ? new ReviewPost(decide[0] is "accept", what, form["Reason"].FirstOrDefault(), ShownIn(form))
            : null;
    }

    /// <summary>All proposals that the button is for; null where it is for some of those shown.</summary>
    public ReviewFilter? All(ReviewFilter filter) => What is "all" ? filter
        : What.StartsWith(OfRecord, StringComparison.Ordinal) ? filter with { Record = What[OfRecord.Length..] }
        : null;

    public IReadOnlyCollection<Guid> Chosen => What is "shown" ? [.. Shown.Keys] : Guid.TryParse(What, out var id) ? [id] : [];

    /// <summary>What was seen counts where one looked at a field; in bulk what was kept when it was proposed.</summary>
    public ReviewDecision With(ReviewDecision decision) => Guid.TryParse(What, out _) ? decision with { Seen = Shown } : decision;

    private static Dictionary<Guid, string?> ShownIn(IFormCollection form)
    {
        var shown = new Dictionary<Guid, string?>();
        foreach (var (name, values) in form)
        {
            // Browsers send line breaks as two characters.
            if (name.StartsWith(OfShown, StringComparison.Ordinal) && Guid.TryParse(name[OfShown.Length..].TrimEnd(']'), out var id))
                shown[id] = values.FirstOrDefault()?.ReplaceLineEndings("\n") is { Length: > 0 } value ? value : null;
        }

        return shown;
    }
}
