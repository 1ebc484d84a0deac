using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.Ask;

/// <summary>A fact the answer rests on that nobody had to be asked for.</summary>
public sealed record KnownFact(Fact Fact, string Value, FactOrigin Origin)
{
    public static IReadOnlyList<KnownFact> Of(FactSheet sheet, IReadOnlyList<FactRow> shown) =>
    [
        .. FactSpace.Variable
            .Where(fact => sheet.Origins[fact] is not (FactOrigin.None or FactOrigin.Given) && shown.All(row => row.Fact != fact))
            .Select(fact => new KnownFact(fact, FactNames.Of(fact)[FactSpace.Get(sheet.Facts, fact)], sheet.Origins[fact])),
    ];
}
