using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.WhoAnswersWhat;

/// <summary>The policy as a table: one row a topic, one column for each party that may ask.</summary>
public sealed record Matrix(IReadOnlyList<MatrixGroup> Groups)
{
    public static Matrix Of(PolicyTable table, MatrixChoice choice) => new(
    [
        .. table.Policy.Topics.GroupBy(topic => topic.Class).OrderBy(group => group.Key).Select(group =>
            new MatrixGroup(group.Key, [.. group.Select(topic => RowOf(table, choice, topic))])),
    ]);

    private static MatrixRow RowOf(PolicyTable table, MatrixChoice choice, Topic topic) => new(
        topic,
        [.. Enum.GetValues<Asker>().Select(asker => new MatrixCell(asker, table.Decide(choice.FactsFor(asker, topic.Id))))]);
}

public sealed record MatrixGroup(TopicClass Class, IReadOnlyList<MatrixRow> Rows);

public sealed record MatrixRow(Topic Topic, IReadOnlyList<MatrixCell> Cells);

public sealed record MatrixCell(Asker Asker, Decision Decision)
{
    /// <summary>Whether the asker first turns to somebody other than the party that answers.</summary>
    public bool IsElsewhereFirst => Decision is Decision.Routed routed
        && (routed.FirstContact == FirstContact.Self
            ? (routed.Responsible, Asker) is not ((ResponsibleParty.CspPartner, Asker.DirectBillPartner or Asker.IndirectProvider) or (ResponsibleParty.IsvPublisher, Asker.IsvPublisher))
            : !string.Equals(routed.FirstContact.ToString(), routed.Responsible.ToString(), StringComparison.Ordinal));
}
