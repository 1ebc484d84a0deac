using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.Ask;

/// <summary>A fact the answer rests on that nobody had to be asked for.</summary>
public sealed record KnownFact(Fact Fact, string Value, FactOrigin Origin)
{
    /// <summary>Those that count for this asker and topic; the serving model too, because it names the partner's role.</summary>
    public static IReadOnlyList<KnownFact> Of(RoutingPolicy policy, FactSheet sheet, IReadOnlyList<FactRow> shown) =>
    [
        .. policy.FactsThatCount(sheet.Facts.Asker, sheet.Facts.Topic).Append(Fact.ServingModel).Distinct().Order()
            .Where(fact => sheet.Origins[fact] is not (FactOrigin.None or FactOrigin.Given) && shown.All(row => row.Fact != fact))
            .Select(fact => new KnownFact(fact, FactNames.Of(fact)[FactSpace.Get(sheet.Facts, fact)], sheet.Origins[fact])),
    ];
}
