using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tests.Routing;

/// <summary>What must hold for every combination of facts, all 1.4 million of them.</summary>
public sealed class WholeSpaceTests
{
    private static readonly TopicClass[] ProductItself = [TopicClass.B, TopicClass.C];

    [Fact]
    public void Decide_CompleteFacts_NeverAsks()
    {
        foreach (var facts in Questions().Where(facts => FactSpace.Completions(facts).Skip(1).Take(1).Any() is false))
            Assert.IsNotType<Decision.NeedsFacts>(BuiltIn.Table.Decide(facts));
    }

    [Fact]
    public void Decide_CustomerOfThirdPartyProductThroughCsp_NeverSendsToMicrosoftFirst()
    {
        var questions = Questions(Asker.Customer).Where(facts =>
            facts.PublisherKind == PublisherKind.ThirdParty &&
            facts.PurchaseChannel is PurchaseChannel.Csp or PurchaseChannel.NotPurchased or PurchaseChannel.Other);
        foreach (var facts in questions)
        {
            var first = BuiltIn.Table.Decide(facts) switch
            {
                Decision.Routed routed => routed.FirstContact,
                Decision.NeedsFacts needs => needs.Meanwhile.FirstContact,
                _ => FirstContact.CspPartner,
            };
            Assert.True(first != FirstContact.Microsoft, $"{facts}");
        }
    }

    [Fact]
    public void Decide_ProductOfAThirdParty_IsNeverMicrosofts()
    {
        // R12.
        foreach (var facts in Questions().Where(IsAboutAThirdPartysProduct))
        {
            var decision = BuiltIn.Table.Decide(facts);
            Assert.False(decision is Decision.Routed { Responsible: ResponsibleParty.Microsoft }, $"{facts}");
            Assert.False(decision is Decision.NeedsFacts { Meanwhile.Responsible: ResponsibleParty.Microsoft }, $"{facts}");
        }
    }

    [Fact]
    public void Decide_CustomerWhoMayBeServedThroughCsp_MeanwhileTurnsToASafeContact()
    {
        foreach (var facts in Questions(Asker.Customer).Where(facts => facts.PurchaseChannel == PurchaseChannel.Csp))
        {
            if (BuiltIn.Table.Decide(facts) is Decision.NeedsFacts needs)
                Assert.Equal(FirstContact.CspPartner, needs.Meanwhile.FirstContact);
        }
    }

    [Fact]
    public void Decide_CustomerWhoMayBeServedThroughCsp_IsNeverSentPastItsPartnerWhereNothingIsStated()
    {
        foreach (var facts in Questions(Asker.Customer).Where(facts => facts.PurchaseChannel != PurchaseChannel.Direct))
        {
            if (BuiltIn.Table.Decide(facts) is Decision.NotStated silent)
                Assert.Equal(HopParty.CspPartner, silent.Path[0].To);
        }
    }

    [Fact]
    public void Decide_RoleOfThePartner_NeverContradictsTheFirstContact()
    {
        foreach (var facts in Questions())
        {
            if (BuiltIn.Table.Decide(facts) is not Decision.Routed { PartnerRole: { } role } routed)
                continue;
            if (routed.FirstContact == FirstContact.IndirectProvider)
                Assert.NotEqual(PartnerRole.IndirectReseller, role);
            Assert.True(facts.Asker != Asker.DirectBillPartner || role == PartnerRole.DirectBillPartner);
        }
    }

    [Fact]
    public void Decide_ReaderIsACustomer_NeverSeesTheProvider()
    {
        foreach (var facts in Questions(Asker.Customer))
        {
            if (BuiltIn.Table.Decide(facts) is Decision.Routed routed)
            {
                Assert.NotEqual(FirstContact.IndirectProvider, routed.FirstContact);
                Assert.DoesNotContain(routed.Path, hop => hop.To is HopParty.IndirectProvider or HopParty.IndirectReseller);
                Assert.DoesNotContain(routed.Path, hop => hop is { From: HopParty.Customer, ContactKind: ContactKind.Engineering or ContactKind.CspProgram });
            }
        }
    }

    [Fact]
    public void Decide_AnyFacts_PathBeginsAtTheAskerAndLeadsToTheFirstContact()
    {
        foreach (var facts in Questions())
        {
            if (BuiltIn.Table.Decide(facts) is not Decision.Routed routed)
                continue;
            if (routed.FirstContact == FirstContact.Self)
                Assert.Equal(ContactKind.None, routed.ContactKind);
            else
                Assert.Equal(routed.FirstContact.ToString(), routed.Path[0].To.ToString());
            Assert.Equal(routed.PartnerRole is null, routed.Responsible != ResponsibleParty.CspPartner || ImpliedFacts.Apply(facts).ServingModel == ServingModel.Unknown);
            Assert.True(routed.Certainty != Certainty.Open);
            Assert.True(facts.PurchaseChannel != PurchaseChannel.NotPurchased || routed.Certainty == Certainty.Derived);
        }
    }

    [Fact]
    public void Decide_UnknownFacts_AsksExactlyWhatChangesTheAnswer()
    {
        foreach (var asker in Enum.GetValues<Asker>())
        {
            foreach (var topic in TopicId.All)
            {
                var oracle = new FactSpaceOracle(BuiltIn.Policy, asker, topic);
                foreach (var facts in BuiltIn.EveryQuestion(asker, topic).Where(IsWorthComparing))
                    AssertAsOracle(oracle, facts);
            }
        }
    }

    private static void AssertAsOracle(FactSpaceOracle oracle, QuestionFacts facts)
    {
        var decision = BuiltIn.Table.Decide(facts);
        if (decision is not Decision.NeedsFacts needs)
        {
            Assert.Equal(decision.Key, Assert.Single(oracle.AnswersOf(facts)));
            return;
        }

        var asked = needs.Ask.Select(question => question.Fact).ToArray();
        Assert.Equal(oracle.FactsThatMatter(facts), asked.Order());
        Assert.Equal(asked.OrderBy(fact => oracle.WorstCase(facts, fact)).ThenBy(fact => fact), asked);
        foreach (var lead in needs.Ask[0].Values)
        {
            FactNames.TryRead(asked[0], lead.Value, out var value);
            Assert.Equal(oracle.AnswersOf(FactSpace.With(facts, asked[0], value)).ToHashSet(), lead.Answers.ToHashSet());
        }
    }

    // The full cross product is run for the facts that rows look at; model and refund window only where they can matter.
    private static bool IsWorthComparing(QuestionFacts facts) =>
        facts.ServingModel == ServingModel.Unknown &&
        (facts.RefundWindow == RefundWindow.Unknown || facts.Topic.Index is 3 or 4) &&
        (facts.DutyBy == DutyBy.AskProvider || facts.Asker is Asker.IndirectReseller or Asker.IndirectProvider);

    private static bool IsAboutAThirdPartysProduct(QuestionFacts facts) =>
        ImpliedFacts.Apply(facts).PublisherKind == PublisherKind.ThirdParty &&
        ProductItself.Contains(BuiltIn.Policy.Topic(facts.Topic).Class);

    private static IEnumerable<QuestionFacts> Questions() => BuiltIn.EveryQuestion();

    private static IEnumerable<QuestionFacts> Questions(Asker asker) =>
        TopicId.All.SelectMany(topic => BuiltIn.EveryQuestion(asker, topic));
}
