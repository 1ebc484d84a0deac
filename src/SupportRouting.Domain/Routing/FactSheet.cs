using System.Collections.Immutable;

namespace SupportRouting.Domain.Routing;

/// <summary>Where a fact came from.</summary>
public enum FactOrigin : byte
{
    /// <summary>Nowhere: the fact is unknown, or no split of duties is recorded.</summary>
    None,

    /// <summary>The asker or the person at the form said so.</summary>
    Given,

    /// <summary>It follows from who asks and about what.</summary>
    Implied,

    /// <summary>The record of the offer or its publisher.</summary>
    Offer,

    /// <summary>The record of the subscription.</summary>
    Subscription,

    /// <summary>What the partner has set: technical support, duty split.</summary>
    Partner,
}

/// <summary>A fact on record.</summary>
/// <param name="Fact">Which fact.</param>
/// <param name="Value">Its value, by number.</param>
/// <param name="Origin">Which record says so.</param>
public sealed record RecordedFact(Fact Fact, byte Value, FactOrigin Origin);

/// <summary>All facts of one question, each with where it came from.</summary>
/// <param name="Facts">The facts to decide by.</param>
/// <param name="Origins">Where each came from, in table order.</param>
public sealed record FactSheet(QuestionFacts Facts, ImmutableSortedDictionary<Fact, FactOrigin> Origins)
{
    /// <summary>
    /// Puts the facts together: what is implied beats what was given, and what was given beats the record. A fact
    /// given as unknown does not beat anything.
    /// </summary>
    /// <param name="given">What was said. The duty counts as said only if <paramref name="dutyIsGiven"/>.</param>
    /// <param name="dutyIsGiven">Whether the duty split was said; it has no value for "unknown" that would tell.</param>
    /// <param name="recorded">What the records say; where two speak about one fact the first counts.</param>
    public static FactSheet Fill(QuestionFacts given, bool dutyIsGiven, IEnumerable<RecordedFact> recorded)
    {
        var facts = given;
        var origins = ImmutableSortedDictionary.CreateBuilder<Fact, FactOrigin>();
        origins[Fact.Asker] = FactOrigin.Given;
        origins[Fact.Topic] = FactOrigin.Given;
        foreach (var fact in FactSpace.Variable)
        {
            var isGiven = fact == Fact.DutyBy ? dutyIsGiven : FactSpace.Get(given, fact) != 0;
            origins[fact] = isGiven ? FactOrigin.Given : FactOrigin.None;
        }

        foreach (var record in recorded)
        {
            if (origins[record.Fact] != FactOrigin.None)
                continue;
            facts = FactSpace.With(facts, record.Fact, record.Value);
            origins[record.Fact] = record.Origin;
        }

        foreach (var fact in FactSpace.Variable)
        {
            if (ImpliedFacts.Implies(given.Asker, given.Topic, fact))
                origins[fact] = FactOrigin.Implied;
        }

        return new FactSheet(ImpliedFacts.Apply(facts), origins.ToImmutable());
    }
}
