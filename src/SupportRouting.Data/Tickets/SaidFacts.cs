using System.Text.Json;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Tickets;

/// <summary>What was said of a question, as its timeline keeps it before and after a change.</summary>
/// <param name="Facts">The facts by value, who asks and about what among them.</param>
/// <param name="Records">The ids of the offer, the subscription and the customer; empty where there is none.</param>
public sealed record SaidFacts(IReadOnlyDictionary<Fact, string> Facts, IReadOnlyList<string> Records)
{
    // Neither a value nor compact JSON of names and values has a space in it.
    private const char Between = ' ';

    private const int Parts = 6;

    internal static string Write(TicketRecord ticket) => string.Join(
        Between, FactNames.Name(ticket.Asker), ticket.Topic, ticket.GivenFacts, ticket.OfferId, ticket.SubscriptionId, ticket.CustomerId);

    /// <summary>Reads what a line of the timeline keeps; null for any other text.</summary>
    public static SaidFacts? Read(string? text)
    {
        if (text?.Split(Between) is not { Length: Parts } parts)
            return null;
        var said = new Dictionary<Fact, string> { [Fact.Asker] = parts[0] };
        if (parts[1].Length > 0)
            said[Fact.Topic] = parts[1];
        foreach (var (fact, value) in Known(parts[2]))
            said[fact] = value;
        return new SaidFacts(said, parts[3..]);
    }

    private static IEnumerable<(Fact Fact, string Value)> Known(string json)
    {
        var given = JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        return from fact in FactSpace.Variable
               let value = given.GetValueOrDefault(FactNames.Name(fact))
               where value is not null && FactNames.TryRead(fact, value, out _)
               select (fact, value);
    }
}
