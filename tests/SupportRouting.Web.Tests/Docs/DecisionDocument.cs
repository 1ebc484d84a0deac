using System.Globalization;
using System.Text;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Docs;

/// <summary>Writes "How a question is decided" from the built-in policy and its English words.</summary>
internal sealed class DecisionDocument(PolicyTable table)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private readonly StringBuilder _text = new();

    public static string Write()
    {
        var document = new DecisionDocument(PolicyTable.Compile(BuiltInPolicy.Read()));
        document.Introduction();
        document.Facts();
        document.Matrix();
        document.Rows();
        document.Sources();
        return document._text.ToString();
    }

    private RoutingPolicy Policy => table.Policy;

    private void Introduction() => Lines(
        "# How a question is decided",
        "",
        "<!-- Written from the policy by a test; change the policy or its words, not this file. -->",
        "",
        $"This is policy {Policy.Version}, in effect from {Policy.EffectiveFrom:yyyy-MM-dd}: {Policy.Rows.Length} rows over {Policy.Topics.Length} topics.",
        "A question becomes a set of facts. The rows are tried from the top; the first whose conditions all hold decides.",
        "Facts may be unknown. Then the question is decided under every way to complete them: if all give the same answer,",
        "that is the answer; if not, the fact that leaves the fewest answers is asked for, and the safe first contact is given.",
        "Two answers are the same when the responsible party and the first contact are.",
        "");

    private void Facts()
    {
        Lines("## The facts", "", "| Fact | What it says | Values |", "|---|---|---|");
        foreach (var fact in FactSpace.Variable)
        {
            var values = FactSpace.KnownValues(fact).Select(value => $"`{FactNames.Of(fact)[value]}`");
            Line($"| `{FactNames.Name(fact)}` | {RoutingWords.FactQuestion(fact, English)} | {string.Join(", ", values)} |");
        }

        Lines(
            "",
            "What follows from who asks and about what beats what was said, and what was said beats the record. A partner that",
            "asks implies the serving model, a publisher that asks implies a third party, a topic may imply the kind of solution",
            "or whose duty it is in the indirect model.",
            "");
    }

    private void Matrix()
    {
        Lines(
            "## Who answers what",
            "",
            "For a third party's product bought through CSP, where the partner sends technical questions to the publisher.",
            "In brackets whom the asker turns to first, where that is somebody else.",
            "");
        foreach (var group in Policy.Topics.GroupBy(topic => topic.Class).OrderBy(group => group.Key))
        {
            var askers = Enum.GetValues<Asker>().Select(asker => RoutingWords.Of(asker, English));
            Lines($"### {group.Key} {RoutingWords.Class(group.Key, English)}", "", $"| Topic | {string.Join(" | ", askers)} |", "|---|---|---|---|---|---|");
            foreach (var topic in group)
                Line($"| {topic.Id} {RoutingWords.Topic(topic.Id, English)} | {string.Join(" | ", Enum.GetValues<Asker>().Select(asker => Cell(asker, topic)))} |");
            Line("");
        }
    }

    private string Cell(Asker asker, Topic topic)
    {
        var facts = new QuestionFacts(asker, topic.Id)
        {
            PublisherKind = PublisherKind.ThirdParty,
            PurchaseChannel = PurchaseChannel.Csp,
            TechnicalSupportBy = TechnicalSupportBy.Isv,
        };
        return table.Decide(facts) switch
        {
            Decision.Routed routed when string.Equals(routed.Responsible.ToString(), routed.FirstContact.ToString(), StringComparison.Ordinal) => RoutingWords.Of(routed.Responsible, English),
            Decision.Routed routed => $"{RoutingWords.Of(routed.Responsible, English)} ({RoutingWords.Of(routed.FirstContact, English)})",
            Decision.NotStated silent => $"*{RoutingWords.Of(silent.Reason, English)}*",
            Decision.NeedsFacts needs => "depends on " + string.Join(", ", needs.Ask.Select(question => $"`{FactNames.Name(question.Fact)}`")),
            _ => "",
        };
    }

    private void Rows()
    {
        Lines("## The rows, in the order they are tried", "");
        foreach (var row in Policy.Rows)
        {
            Lines($"### `{row.Id}`", "", $"{RoutingWords.Why(row.Id, English)}", "", $"- When: {Conditions(row.When)}", $"- Then: {Outcome(row.Then)}");
            foreach (var hop in row.Then.Path)
                Line($"  - {RoutingWords.Step(hop.When, hop.To, hop.ContactKind, English)}");
            Lines($"- Rests on: {string.Join(", ", row.Citations.Select(citation => citation.Id))}", "");
        }
    }

    private static string Conditions(RowConditions when)
    {
        var parts = new List<string>();
        if (when.Classes.Count > 0)
            parts.Add("class " + string.Join(", ", when.Classes.Order()));
        if (when.Topics.Count > 0)
            parts.Add("topic " + string.Join(", ", when.Topics.OrderBy(topic => topic.Index)));
        foreach (var (fact, accepted) in when.Values)
            parts.Add($"`{FactNames.Name(fact)}` {string.Join(" or ", FactNames.Of(fact).Where((_, value) => (accepted & (1u << value)) != 0))}");
        return string.Join("; ", parts);
    }

    private static string Outcome(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Route route =>
            $"{RoutingWords.Of(route.Responsible, English)} answers, first contact {RoutingWords.Of(route.FirstContact, English)} ({FactNames.Name(route.Strength)}, {FactNames.Name(route.Certainty)})",
        RowOutcome.Silence silence => RoutingWords.Of(silence.Reason, English),
        _ => "",
    };

    private void Sources()
    {
        Lines("## What the rows rest on", "", "| Id | Document | Edition | In our words |", "|---|---|---|---|");
        foreach (var source in Policy.Sources)
        {
            var document = source.Url is null ? source.Document : $"[{source.Document}]({source.Url})";
            Line($"| {source.Id} | {document} | {source.Edition} | {RoutingWords.Rule(source.Id, English)} |");
        }
    }

    private void Lines(params string[] lines)
    {
        foreach (var line in lines)
            Line(line);
    }

    private void Line(string line) => _text.Append(line.TrimEnd()).Append('\n');
}
