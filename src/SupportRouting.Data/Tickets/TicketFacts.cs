using System.Text.Json;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Tickets;

/// <summary>Facts as a ticket keeps them: by name, so that they can still be read when the numbers behind the names have changed.</summary>
public static class TicketFacts
{
    /// <summary>What was said of the facts; what was not said is left out.</summary>
    public static string WriteGiven(QuestionFacts given, bool dutyIsGiven) => JsonSerializer.Serialize(FactSpace.Variable
        .Where(fact => fact == Fact.DutyBy ? dutyIsGiven : FactSpace.Get(given, fact) != 0)
        .ToDictionary(FactNames.Name, fact => FactNames.Of(fact)[FactSpace.Get(given, fact)], StringComparer.Ordinal));

    /// <summary>The facts that were said, about a topic.</summary>
    public static (QuestionFacts Facts, bool DutyIsGiven) ReadGiven(string json, Asker asker, TopicId topic)
    {
        var said = JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        var facts = new QuestionFacts(asker, topic);
        foreach (var fact in FactSpace.Variable)
        {
            if (FactNames.TryRead(fact, said.GetValueOrDefault(FactNames.Name(fact)), out var value))
                facts = FactSpace.With(facts, fact, value);
        }

        return (facts, said.ContainsKey(FactNames.Name(Fact.DutyBy)));
    }

    /// <summary>All facts of a decision, each with where it came from.</summary>
    public static string WriteSheet(FactSheet sheet) => JsonSerializer.Serialize(sheet.Origins.Keys.ToDictionary(
        FactNames.Name,
        fact => new KeptFact(FactNames.Of(fact)[FactSpace.Get(sheet.Facts, fact)], FactNames.Name(sheet.Origins[fact])),
        StringComparer.Ordinal));

    /// <summary>The facts of a decision as they were then; a name or value that is no longer known is left out.</summary>
    public static IReadOnlyList<(Fact Fact, string Value, FactOrigin Origin)> ReadSheet(string json)
    {
        var kept = JsonSerializer.Deserialize<Dictionary<string, KeptFact>>(json) ?? [];
        return
        [
            .. from fact in Enum.GetValues<Fact>()
               let found = kept.GetValueOrDefault(FactNames.Name(fact))
               where found is not null && FactNames.TryRead(fact, found.Value, out _) && FactNames.TryRead<FactOrigin>(found.From, out _)
               select (fact, found.Value, OriginOf(found.From)),
        ];
    }

    /// <summary>The facts of a decision to decide by again.</summary>
    public static QuestionFacts ReadFacts(string json)
    {
        var facts = default(QuestionFacts);
        foreach (var (fact, kept, _) in ReadSheet(json))
        {
            if (FactNames.TryRead(fact, kept, out var value))
                facts = FactSpace.With(facts, fact, value);
        }

        return facts;
    }

    private static FactOrigin OriginOf(string name) => FactNames.TryRead<FactOrigin>(name, out var origin) ? origin : FactOrigin.None;

    private sealed record KeptFact(string Value, string From);
}
