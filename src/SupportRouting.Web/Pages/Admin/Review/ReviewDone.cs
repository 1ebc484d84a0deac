using System.Globalization;
using SupportRouting.Data.Offers.Review;

namespace SupportRouting.Web.Pages.Admin.Review;

public enum ReviewVerb
{
    Accepted,
    Rejected,
    TakenBack,
}

/// <summary>What became of a decision, carried to the page that is shown next.</summary>
public sealed record ReviewDone(ReviewVerb Verb, ReviewResult Result)
{
    private const char Between = ' ';

    public bool CanBeUndone => Verb is not ReviewVerb.TakenBack && Result is { Decided: > 0, DecisionId: not null };

    public static ReviewDone? Read(string? text) =>
        text?.Split(Between) is [var verb, var id, .. { Length: 6 } counts]
            ? new ReviewDone(
                Enum.Parse<ReviewVerb>(verb),
                new ReviewResult(Guid.Parse(id), Number(counts[0]), Number(counts[1]), Number(counts[2]), Number(counts[3]), Number(counts[4])) { Left = Number(counts[5]) })
            : null;

    public override string ToString() => string.Join(
        Between, Verb, Result.DecisionId ?? Guid.Empty, Result.Decided, Result.Meanwhile, Result.Gone, Result.Own, Result.Refused, Result.Left);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
