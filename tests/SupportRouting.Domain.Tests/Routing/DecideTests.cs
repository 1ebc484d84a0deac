using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tests.Routing;

/// <summary>Single questions whose answers show one idea each.</summary>
public sealed class DecideTests
{
    [Fact]
    public void Decide_NotBoughtYet_IsDecidedAsThroughCspButOnlyDerived()
    {
        var bought = Routed(Question(Asker.Customer, 16) with { PurchaseChannel = PurchaseChannel.Csp });
        var wanted = Routed(Question(Asker.Customer, 16) with { PurchaseChannel = PurchaseChannel.NotPurchased });

        Assert.Equal((bought.Responsible, bought.FirstContact, Certainty.Stated), (wanted.Responsible, wanted.FirstContact, bought.Certainty));
        Assert.Equal(Certainty.Derived, wanted.Certainty);
    }

    [Fact]
    public void Decide_OtherChannel_CommerceIsNotStatedAndTheProductIsAsEver()
    {
        var commerce = BuiltIn.Table.Decide(Question(Asker.Customer, 1) with { PurchaseChannel = PurchaseChannel.Other });
        var product = Routed(Question(Asker.DirectBillPartner, 30) with { PurchaseChannel = PurchaseChannel.Other });

        Assert.Equal(NotStatedReason.Open, Assert.IsType<Decision.NotStated>(commerce).Reason);
        Assert.Equal(ResponsibleParty.IsvPublisher, product.Responsible);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Decide_RefundByEitherTopic_IsOneQuestionSettledByTheWindow(int topic)
    {
        var partner = Question(Asker.DirectBillPartner, topic) with { PurchaseChannel = PurchaseChannel.Csp };

        Assert.Equal(FirstContact.Self, Routed(partner with { RefundWindow = RefundWindow.Open }).FirstContact);
        Assert.Equal(FirstContact.IsvPublisher, Routed(partner with { RefundWindow = RefundWindow.Closed }).FirstContact);
        Assert.Equal(Fact.RefundWindow, Assert.Single(Assert.IsType<Decision.NeedsFacts>(BuiltIn.Table.Decide(partner)).Ask).Fact);
    }

    [Fact]
    public void Decide_DirectPurchaseRefund_NeverNamesACspPartner()
    {
        foreach (var window in new[] { RefundWindow.Open, RefundWindow.Closed })
        {
            var routed = Routed(Question(Asker.Customer, 4) with { PurchaseChannel = PurchaseChannel.Direct, RefundWindow = window });
            Assert.NotEqual(ResponsibleParty.CspPartner, routed.Responsible);
            Assert.NotEqual(FirstContact.CspPartner, routed.FirstContact);
        }
    }

    [Theory]
    [InlineData(DutyBy.Provider, FirstContact.IndirectProvider)]
    [InlineData(DutyBy.AskProvider, FirstContact.IsvPublisher)]
    [InlineData(DutyBy.Reseller, FirstContact.IsvPublisher)]
    public void Decide_ResellersTechnicalQuestion_GoesToThePublisherUnlessItIsTheProvidersDuty(DutyBy duty, FirstContact expected)
    {
        var routed = Routed(Question(Asker.IndirectReseller, 30) with { PurchaseChannel = PurchaseChannel.Csp, DutyBy = duty });

        Assert.Equal((ResponsibleParty.IsvPublisher, expected), (routed.Responsible, routed.FirstContact));
    }

    [Theory]
    [InlineData(DutyBy.AskProvider, PartnerRole.PerAgreement)]
    [InlineData(DutyBy.Provider, PartnerRole.IndirectProvider)]
    [InlineData(DutyBy.Reseller, PartnerRole.IndirectReseller)]
    public void Decide_CustomerInTheIndirectModel_NamesTheRoleOfThePartner(DutyBy duty, PartnerRole expected)
    {
        var facts = Question(Asker.Customer, 1) with { PurchaseChannel = PurchaseChannel.Csp, ServingModel = ServingModel.Indirect, DutyBy = duty };

        Assert.Equal(expected, Routed(facts).PartnerRole);
        Assert.Null(Routed(facts with { ServingModel = ServingModel.Unknown }).PartnerRole);
        Assert.Equal(PartnerRole.DirectBillPartner, Routed(facts with { ServingModel = ServingModel.DirectBill }).PartnerRole);
    }

    [Fact]
    public void Decide_DutyFixedByTheProgram_BeatsTheRecordedSplit()
    {
        var facts = Question(Asker.IndirectReseller, 16) with { PurchaseChannel = PurchaseChannel.Csp, DutyBy = DutyBy.Reseller };

        Assert.Equal((FirstContact.IndirectProvider, PartnerRole.IndirectProvider), (Routed(facts).FirstContact, Routed(facts).PartnerRole));
    }

    [Fact]
    public void Decide_MicrosoftProduct_CustomerStillTurnsToItsPartnerFirst()
    {
        var facts = Question(Asker.Customer, 30) with { PublisherKind = PublisherKind.Microsoft, PurchaseChannel = PurchaseChannel.Csp };

        Assert.Equal((ResponsibleParty.Microsoft, FirstContact.CspPartner), (Routed(facts).Responsible, Routed(facts).FirstContact));
    }

    [Fact]
    public void Decide_NothingKnownOfATechnicalQuestion_AsksThePublisherKindFirstAndKeepsThePartnerMeanwhile()
    {
        var needs = Assert.IsType<Decision.NeedsFacts>(BuiltIn.Table.Decide(new QuestionFacts(Asker.Customer, new TopicId(30))));

        Assert.Equal([Fact.PublisherKind, Fact.PurchaseChannel, Fact.TechnicalSupportBy], needs.Ask.Select(question => question.Fact));
        Assert.Equal(FirstContact.CspPartner, needs.Meanwhile.FirstContact);
        Assert.Equal(["thirdParty", "microsoft"], needs.Ask[0].Values.Select(value => value.Value));
    }

    [Fact]
    public void Decide_UnknownFactThatChangesNothing_IsNotAskedAndMergesTheCitations()
    {
        var routed = Routed(new QuestionFacts(Asker.Customer, new TopicId(16)) { PurchaseChannel = PurchaseChannel.Csp });

        Assert.Equal((ResponsibleParty.CspPartner, FirstContact.CspPartner), (routed.Responsible, routed.FirstContact));
        Assert.Contains(routed.Citations, citation => citation.Id == "R1");
        Assert.Contains(routed.Citations, citation => citation.Id == "customer-support");
        Assert.Equal("customer-commerce", routed.Rule);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(58)]
    [InlineData(72)]
    [InlineData(73)]
    public void Decide_OpenPointWithNothingKnown_SendsACustomerToItsPartnerNext(int topic)
    {
        var silent = Assert.IsType<Decision.NotStated>(BuiltIn.Table.Decide(new QuestionFacts(Asker.Customer, new TopicId(topic))));

        Assert.Equal((NotStatedReason.Open, HopParty.CspPartner), (silent.Reason, silent.Path[0].To));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(27)]
    [InlineData(45)]
    public void Decide_TopicThatNoSourceNames_IsOnlyDerived(int topic)
    {
        var facts = Question(Asker.DirectBillPartner, topic) with { PurchaseChannel = PurchaseChannel.Csp };

        Assert.Equal(Certainty.Derived, Routed(facts).Certainty);
    }

    [Fact]
    public void Decide_PartnersOwnCreditLimit_DoesNotDependOnAnyProduct()
    {
        Assert.Equal(ResponsibleParty.Microsoft, Routed(new QuestionFacts(Asker.DirectBillPartner, new TopicId(9))).Responsible);
    }

    [Fact]
    public void Decide_UnknownPublisherWhereAllAgree_ShowsOnlyTheStepsAllShare()
    {
        var facts = new QuestionFacts(Asker.Customer, new TopicId(12)) { PurchaseChannel = PurchaseChannel.Csp };

        Assert.Equal([HopParty.CspPartner], Routed(facts).Path.Select(hop => hop.To));
    }

    [Fact]
    public void Decide_AnyQuestion_GivesTheSameObjectEachTime()
    {
        var facts = Question(Asker.Customer, 1) with { PurchaseChannel = PurchaseChannel.Csp };

        Assert.Same(BuiltIn.Table.Decide(facts), BuiltIn.Table.Decide(facts));
    }

    private static QuestionFacts Question(Asker asker, int topic) =>
        new(asker, new TopicId(topic)) { PublisherKind = PublisherKind.ThirdParty };

    private static Decision.Routed Routed(QuestionFacts facts) => Assert.IsType<Decision.Routed>(BuiltIn.Table.Decide(facts));
}
