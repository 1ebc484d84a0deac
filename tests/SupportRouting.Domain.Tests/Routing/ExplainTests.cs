using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tests.Routing;

public sealed class ExplainTests
{
    [Fact]
    public void Explain_CompleteFacts_EndsWithTheRowThatDecided()
    {
        foreach (var example in BuiltIn.Policy.Rows.SelectMany(row => row.Examples))
        {
            var complete = FactSpace.Completions(example.Facts).First();
            var explanation = BuiltIn.Table.Explain(complete);

            Assert.Equal(explanation.Decision.RowId, explanation.Trace[^1].RowId);
            Assert.Equal(TraceResult.Matched, explanation.Trace[^1].Outcome);
            Assert.All(explanation.Trace[..^1], step => Assert.Equal(TraceResult.Failed, step.Outcome));
            Assert.All(explanation.Trace[..^1], step => Assert.NotNull(step.Fact));
        }
    }

    [Fact]
    public void Explain_RowOfAnotherAsker_NamesTheAskerAsFirstFailing()
    {
        var explanation = BuiltIn.Table.Explain(new QuestionFacts(Asker.Customer, new TopicId(16)) { PurchaseChannel = PurchaseChannel.Csp });

        var step = explanation.Trace.First(some => some.RowId == "partner-manage" || some.RowId == "open-reseller");
        Assert.Equal(new TraceStep("open-reseller", TraceResult.Failed, Fact.Asker), step);
    }

    [Fact]
    public void Explain_UnknownSupporter_SaysWhichFactTheRowDependsOn()
    {
        var facts = new QuestionFacts(Asker.Customer, new TopicId(30))
        {
            PublisherKind = PublisherKind.ThirdParty,
            PurchaseChannel = PurchaseChannel.Csp,
        };

        var explanation = BuiltIn.Table.Explain(facts);

        Assert.IsType<Decision.NeedsFacts>(explanation.Decision);
        Assert.Contains(new TraceStep("customer-product-partner-first", TraceResult.DependsOn, Fact.TechnicalSupportBy), explanation.Trace);
        Assert.Equal(new TraceStep("customer-product", TraceResult.Matched, null), explanation.Trace[^1]);
    }

    [Fact]
    public void Explain_GivenFactContradictsWhatIsImplied_ShowsTheImpliedOne()
    {
        var explanation = BuiltIn.Table.Explain(new QuestionFacts(Asker.IsvPublisher, new TopicId(40))
        {
            PublisherKind = PublisherKind.Microsoft,
            Solution = Solution.NotAzureBased,
        });

        Assert.Equal(PublisherKind.ThirdParty, explanation.Facts.PublisherKind);
        Assert.Equal(Solution.AzureBased, explanation.Facts.Solution);
    }
}
