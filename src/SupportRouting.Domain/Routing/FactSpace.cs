using System.Collections.Immutable;

namespace SupportRouting.Domain.Routing;

/// <summary>The values each fact can take, and access to a fact by name.</summary>
public static class FactSpace
{
    /// <summary>The facts besides asker and topic, in table order.</summary>
    public static ImmutableArray<Fact> Variable { get; } =
    [
        Fact.PublisherKind, Fact.PurchaseChannel, Fact.ServingModel, Fact.TechnicalSupportBy,
        Fact.Solution, Fact.RefundWindow, Fact.DutyBy,
    ];

    /// <summary>How many values the fact has, unknown included where it can be unknown.</summary>
    public static int Size(Fact fact) => fact switch
    {
        Fact.Asker => 5,
        Fact.Topic => TopicId.Count,
        Fact.PurchaseChannel => 5,
        _ => 3,
    };

    /// <summary>The values a complete question can have for this fact, unknown excluded.</summary>
    public static ImmutableArray<byte> KnownValues(Fact fact) => fact switch
    {
        Fact.DutyBy => [0, 1, 2],
        Fact.PurchaseChannel => [1, 2, 3, 4],
        Fact.Asker or Fact.Topic => [.. Enumerable.Range(0, Size(fact)).Select(value => (byte)value)],
        _ => [1, 2],
    };

    /// <summary>Whether the fact can be unknown.</summary>
    public static bool CanBeUnknown(Fact fact) => fact is not (Fact.Asker or Fact.Topic or Fact.DutyBy);

    /// <summary>The value of a fact as a number.</summary>
    public static byte Get(in QuestionFacts facts, Fact fact) => fact switch
    {
        Fact.Asker => (byte)facts.Asker,
        Fact.Topic => facts.Topic.Index,
        Fact.PublisherKind => (byte)facts.PublisherKind,
        Fact.PurchaseChannel => (byte)facts.PurchaseChannel,
        Fact.ServingModel => (byte)facts.ServingModel,
        Fact.TechnicalSupportBy => (byte)facts.TechnicalSupportBy,
        Fact.Solution => (byte)facts.Solution,
        Fact.RefundWindow => (byte)facts.RefundWindow,
        _ => (byte)facts.DutyBy,
    };

    /// <summary>The facts with one of them set from its number.</summary>
    public static QuestionFacts With(in QuestionFacts facts, Fact fact, byte value) => fact switch
    {
        Fact.Asker => facts with { Asker = (Asker)value },
        Fact.Topic => facts with { Topic = new TopicId(value + 1) },
        Fact.PublisherKind => facts with { PublisherKind = (PublisherKind)value },
        Fact.PurchaseChannel => facts with { PurchaseChannel = (PurchaseChannel)value },
        Fact.ServingModel => facts with { ServingModel = (ServingModel)value },
        Fact.TechnicalSupportBy => facts with { TechnicalSupportBy = (TechnicalSupportBy)value },
        Fact.Solution => facts with { Solution = (Solution)value },
        Fact.RefundWindow => facts with { RefundWindow = (RefundWindow)value },
        _ => facts with { DutyBy = (DutyBy)value },
    };

    /// <summary>
    /// Every complete question about a topic by an asker, as it is after what is implied has been applied; each once.
    /// </summary>
    public static IEnumerable<QuestionFacts> Complete(Asker asker, TopicId topic)
    {
        IEnumerable<QuestionFacts> all = [ImpliedFacts.Apply(new QuestionFacts(asker, topic))];
        foreach (var fact in Variable)
        {
            if (!ImpliedFacts.Implies(asker, topic, fact))
                all = all.SelectMany(facts => KnownValues(fact).Select(value => With(facts, fact, value)));
        }

        return all;
    }

    /// <summary>All ways to complete these facts, after what is implied has been applied.</summary>
    public static IEnumerable<QuestionFacts> Completions(QuestionFacts facts)
    {
        IEnumerable<QuestionFacts> all = [ImpliedFacts.Apply(facts)];
        foreach (var fact in Variable)
        {
            if (CanBeUnknown(fact) && Get(ImpliedFacts.Apply(facts), fact) == 0)
                all = all.SelectMany(some => KnownValues(fact).Select(value => With(some, fact, value)));
        }

        return all;
    }
}
