using SupportRouting.Data.Routing;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.Ask;

/// <summary>A fact the answer rests on that nobody had to be asked for.</summary>
public sealed record KnownFact(Fact Fact, string Value, FactOrigin Origin)
{
    /// <summary>Those that count for this asker and topic; the serving model too, because it names the partner's role.</summary>
    /// <param name="policy">The rules.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="hasTopic">Whether a topic is picked; before that only what a subscription tells is shown.</param>
    /// <param name="shown">The facts the form asks for; they are not repeated.</param>
    public static IReadOnlyList<KnownFact> Of(RoutingPolicy policy, Answer answer, bool hasTopic, IReadOnlyList<FactRow> shown)
    {
        var sheet = answer.Sheet;
        IEnumerable<Fact> counting = hasTopic ? policy.FactsThatCount(sheet.Facts.Asker, sheet.Facts.Topic) : [];
        IEnumerable<Fact> told = answer.Product?.Subscription is not null ? [Fact.PublisherKind, Fact.PurchaseChannel] : [];
        return
        [
            .. counting.Concat(told).Append(Fact.ServingModel).Distinct().Order()
                .Where(fact => sheet.Origins[fact] is not (FactOrigin.None or FactOrigin.Given) && shown.All(row => row.Fact != fact))
                .Select(fact => new KnownFact(fact, FactNames.Of(fact)[FactSpace.Get(sheet.Facts, fact)], sheet.Origins[fact])),
        ];
    }
}
