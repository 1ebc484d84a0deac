using System.Collections.Immutable;

namespace SupportRouting.Domain.Routing;

/// <summary>Makes decisions for one asker and topic out of rows.</summary>
internal sealed class DecisionMaker(Asker asker, Topic topic)
{
    /// <summary>What makes the answer of a row the same as that of another.</summary>
    public static AnswerKey KeyOf(PolicyRow row) => row.Then is RowOutcome.Route route
        ? new AnswerKey(route.Responsible, route.FirstContact)
        : new AnswerKey(null, null);

    /// <summary>
    /// One decision out of rows that give the same answer: that of the first row, with everybody's citations, the
    /// weakest certainty, and as much of the path as all agree on. Where the sources are silent the rows may still name
    /// different next steps; then the safest counts.
    /// </summary>
    public Decision Merge(IReadOnlyList<PolicyRow> rows, bool isDerived, PartnerRole? role)
    {
        var first = rows.MinBy(SafetyRank) ?? rows[0];
        ImmutableArray<Citation> citations = [.. rows.SelectMany(row => row.Citations).Distinct()];
        if (first.Then is RowOutcome.Silence silence)
            return new Decision.NotStated(silence.Reason, SharedPath(first, rows), first.Id, citations);

        var route = (RowOutcome.Route)first.Then;
        var certainty = rows.Select(row => row.Then is RowOutcome.Route said ? said.Certainty : Certainty.Stated)
            .Append(topic.Certainty).Append(isDerived ? Certainty.Derived : Certainty.Stated).Max();
        return new Decision.Routed(
            route.Responsible,
            route.FirstContact,
            route.Responsible == ResponsibleParty.CspPartner ? role : null,
            SharedPath(first, rows),
            first.Id,
            citations,
            route.Strength,
            certainty);
    }

    /// <summary>What to tell while the given answers, in the order of their rows, are all possible.</summary>
    public Meanwhile MeanwhileOf(IReadOnlyList<PolicyRow> rows)
    {
        var keys = rows.Select(KeyOf).Distinct().ToArray();
        var contacts = keys.Select(key => key.FirstContact).Distinct().ToArray();
        var responsible = keys.Select(key => key.Responsible).Distinct().ToArray();
        var safe = SafetyOrder().First(contact => contacts.Contains(contact));
        var source = rows.First(row => KeyOf(row).FirstContact == safe);
        return new Meanwhile(
            responsible.Length == 1 ? responsible[0] : null,
            safe,
            contacts.Length == 1,
            safe == FirstContact.Self ? [] : [PathOf(source)[0]]);
    }

    /// <summary>The partner's role under a serving model and duty split; null while the model is unknown.</summary>
    public PartnerRole? RoleOf(ServingModel model, DutyBy duty)
    {
        var facts = ImpliedFacts.Apply(new QuestionFacts(asker, topic.Id) { ServingModel = model, DutyBy = duty });
        return (facts.ServingModel, facts.DutyBy) switch
        {
            (ServingModel.DirectBill, _) => PartnerRole.DirectBillPartner,
            (ServingModel.Indirect, DutyBy.Provider) => PartnerRole.IndirectProvider,
            (ServingModel.Indirect, DutyBy.Reseller) => PartnerRole.IndirectReseller,
            (ServingModel.Indirect, _) => PartnerRole.PerAgreement,
            _ => null,
        };
    }

    // A customer is safest with its CSP partner (dossier 2.6), a reseller with its provider (R16), a partner or
    // publisher with itself. Microsoft comes last: it never answers for a third party's product (R12).
    private IEnumerable<FirstContact> SafetyOrder() => asker switch
    {
        Asker.Customer => [FirstContact.CspPartner, FirstContact.IsvPublisher, FirstContact.Self, FirstContact.Microsoft],
        Asker.IndirectReseller => [FirstContact.IndirectProvider, FirstContact.Self, FirstContact.IsvPublisher, FirstContact.Microsoft],
        _ => [FirstContact.Self, FirstContact.CspPartner, FirstContact.IsvPublisher, FirstContact.Microsoft],
    };

    private int SafetyRank(PolicyRow row)
    {
        if (row.Then is not RowOutcome.Silence || row.Then.Path.IsEmpty)
            return 0;
        var next = row.Then.Path[0].To.ToString();
        return SafetyOrder().TakeWhile(contact => !string.Equals(contact.ToString(), next, StringComparison.Ordinal)).Count();
    }

    private ImmutableArray<Hop> SharedPath(PolicyRow row, IReadOnlyList<PolicyRow> rows)
    {
        var path = PathOf(row);
        var others = rows.Where(other => other != row && (other.Then is RowOutcome.Route || SafetyRank(other) == SafetyRank(row))).Select(PathOf).ToArray();
        // The first step is part of the answer, so there always is one, even where the rows name different desks.
        return [.. path.TakeWhile((hop, index) => index == 0 || Array.TrueForAll(others, other => index < other.Length && other[index] == hop))];
    }

    private ImmutableArray<Hop> PathOf(PolicyRow row) =>
        [.. row.Then.Path.Select(hop => new Hop(hop.From ?? AskersParty, hop.To, hop.When, hop.ContactKind))];

    private HopParty AskersParty => asker switch
    {
        Asker.Customer => HopParty.Customer,
        Asker.DirectBillPartner => HopParty.DirectBillPartner,
        Asker.IndirectProvider => HopParty.IndirectProvider,
        Asker.IndirectReseller => HopParty.IndirectReseller,
        _ => HopParty.IsvPublisher,
    };
}
