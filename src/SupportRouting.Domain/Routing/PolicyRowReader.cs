using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SupportRouting.Domain.Routing;

/// <summary>Reads the rows of a policy document against its own topics and sources.</summary>
internal sealed class PolicyRowReader(ImmutableArray<Topic> topics, ImmutableArray<Citation> sources)
{
    private static readonly FrozenDictionary<string, Fact> FactsByName =
        Enum.GetValues<Fact>().ToFrozenDictionary(fact => FactNames.Name(fact), StringComparer.Ordinal);

    public PolicyRow Read(PolicyElement row)
    {
        row.AllowOnly("id", "when", "then", "citations", "examples");
        return new PolicyRow(
            row.Text("id"),
            ReadConditions(row.Object("when")),
            ReadOutcome(row.Object("then")),
            [.. row.Texts("citations").Select(id => Source(row, id))],
            [.. row.Items("examples").Select(ReadExample)]);
    }

    private Citation Source(PolicyElement row, string id) =>
        sources.FirstOrDefault(source => string.Equals(source.Id, id, StringComparison.Ordinal))
        ?? throw row.Wrong("citations", "ids listed under sources");

    private RowConditions ReadConditions(PolicyElement when)
    {
        when.AllowOnly(["class", .. FactsByName.Keys]);
        var values = ImmutableSortedDictionary.CreateBuilder<Fact, uint>();
        foreach (var (name, fact) in FactsByName)
        {
            if (fact != Fact.Topic && when.Has(name))
                values.Add(fact, ReadValues(when, name, fact));
        }

        return new RowConditions(
            when.Has("class") ? when.Texts("class").Select(text => ReadClass(when, text)).ToFrozenSet() : [],
            when.Has("topic") ? when.Texts("topic").Select(text => ReadTopic(when, text).Id).ToFrozenSet() : [],
            values.ToImmutable());
    }

    private static uint ReadValues(PolicyElement when, string name, Fact fact)
    {
        var accepted = 0u;
        foreach (var text in when.Texts(name))
        {
            if (!FactNames.TryRead(fact, text, out var value) || (value == 0 && FactSpace.CanBeUnknown(fact)))
                throw when.Wrong(name, string.Join(", ", FactSpace.KnownValues(fact).Select(known => FactNames.Of(fact)[known])));

            accepted |= 1u << value;
        }

        return accepted == 0 ? throw when.Wrong(name, "at least one value") : accepted;
    }

    private static TopicClass ReadClass(PolicyElement when, string text) =>
        FactNames.TryRead<TopicClass>(text, out var topicClass)
            ? topicClass
            : throw when.Wrong("class", string.Join(", ", Enum.GetNames<TopicClass>()));

    private Topic ReadTopic(PolicyElement element, string text) =>
        topics.FirstOrDefault(topic => string.Equals(topic.Id.ToString(), text, StringComparison.Ordinal))
        ?? throw element.Wrong("topic", $"T01 to T{TopicId.Count}");

    private static RowOutcome ReadOutcome(PolicyElement then)
    {
        if (then.Has("notStated"))
        {
            then.AllowOnly("notStated", "path");
            return new RowOutcome.Silence(then.Member<NotStatedReason>("notStated")) { Path = ReadPath(then) };
        }

        then.AllowOnly("responsible", "firstContact", "strength", "certainty", "path");
        var route = new RowOutcome.Route(
            then.Member<ResponsibleParty>("responsible"),
            then.Member<FirstContact>("firstContact"),
            then.Member<Strength>("strength"),
            then.Member<Certainty>("certainty"))
        { Path = ReadPath(then) };
        if (route.Certainty == Certainty.Open)
            throw then.Wrong("certainty", "stated, derived");
        if (route.FirstContact != FirstContact.Self && (route.Path.IsEmpty || !Leads(route.Path[0], route.FirstContact)))
            throw then.Wrong("path", "a first hop that leads to the first contact");
        return route;
    }

    private static bool Leads(RowHop hop, FirstContact contact) =>
        hop.From is null && string.Equals(hop.To.ToString(), contact.ToString(), StringComparison.Ordinal);

    private static ImmutableArray<RowHop> ReadPath(PolicyElement then)
    {
        var path = ImmutableArray.CreateBuilder<RowHop>();
        foreach (var hop in then.Items("path"))
        {
            hop.AllowOnly("from", "to", "when", "contactKind");
            var from = hop.OptionalText("from") switch
            {
                null => path.Count == 0 ? (HopParty?)null : path[^1].To,
                "asker" => null,
                _ => hop.Member<HopParty>("from"),
            };
            path.Add(new RowHop(from, hop.Member<HopParty>("to"), hop.Member<HopCase>("when"), hop.Member<ContactKind>("contactKind")));
        }

        return path.ToImmutable();
    }

    private PolicyExample ReadExample(PolicyElement example)
    {
        example.AllowOnly([.. FactsByName.Keys, "responsible", "firstContact"]);
        var facts = new QuestionFacts(example.Member<Asker>("asker"), ReadTopic(example, example.Text("topic")).Id);
        foreach (var fact in FactSpace.Variable)
        {
            var name = FactNames.Name(fact);
            if (!example.Has(name))
                continue;
            facts = FactNames.TryRead(fact, example.Text(name), out var value)
                ? FactSpace.With(facts, fact, value)
                : throw example.Wrong(name, string.Join(", ", FactNames.Of(fact)));
        }

        return new PolicyExample(facts, new AnswerKey(
            example.Has("responsible") ? example.Member<ResponsibleParty>("responsible") : null,
            example.Has("firstContact") ? example.Member<FirstContact>("firstContact") : null));
    }
}
