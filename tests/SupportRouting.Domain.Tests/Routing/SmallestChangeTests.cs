using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tests.Routing;

public sealed class SmallestChangeTests
{
    private static readonly PolicyTable Table = PolicyTable.Compile(BuiltInPolicy.Read());

    private static readonly Fact[] Open = [.. FactSpace.Variable];

    [Fact]
    public void Of_ABugInAThirdPartyProduct_WouldBeMicrosoftsIfItWereMicrosofts()
    {
        var facts = new QuestionFacts(Asker.DirectBillPartner, new TopicId(30)) { PublisherKind = PublisherKind.ThirdParty, PurchaseChannel = PurchaseChannel.Csp };

        var turn = Assert.Single(SmallestChange.Of(Table, facts));

        Assert.Equal([new FactChange(Fact.PublisherKind, "microsoft")], turn.Facts);
        Assert.Equal(ResponsibleParty.Microsoft, Assert.IsType<Decision.Routed>(turn.Decision).Responsible);
    }

    [Fact]
    public void Of_AQuestionThatIsNotDecidedYet_IsNothing() =>
        Assert.Empty(SmallestChange.Of(Table, new QuestionFacts(Asker.Customer, new TopicId(30))));

    [Fact]
    public void Of_EveryCompleteQuestion_NamesExactlyTheSmallestChangesThatTurnIt()
    {
        foreach (var asker in Enum.GetValues<Asker>())
        {
            foreach (var topic in TopicId.All)
            {
                var all = FactSpace.Complete(asker, topic).ToArray();
                var parties = all.Select(facts => (Facts: facts, Party: Party(Table.Decide(facts)))).ToArray();
                foreach (var (facts, party) in parties.Where((_, i) => i % 7 == 0))
                {
                    var others = parties.Where(other => other.Party != party).ToArray();
                    var least = others.Length == 0 ? 0 : others.Min(other => Distance(facts, other.Facts));
                    var expected = others.Where(other => Distance(facts, other.Facts) == least).Select(other => Changes(facts, other.Facts));
                    var turns = SmallestChange.Of(Table, facts);
                    Assert.Equal(
                        expected.Order(StringComparer.Ordinal),
                        turns.Select(turn => string.Join(' ', turn.Facts.Select(change => $"{change.Fact}={change.Value}"))).Order(StringComparer.Ordinal));
                    Assert.All(turns, turn => Assert.NotEqual(party, Party(turn.Decision)));
                }
            }
        }
    }

    private static ResponsibleParty? Party(Decision decision) => (decision as Decision.Routed)?.Responsible;

    private static int Distance(QuestionFacts one, QuestionFacts other) =>
        Open.Count(fact => FactSpace.Get(one, fact) != FactSpace.Get(other, fact));

    private static string Changes(QuestionFacts one, QuestionFacts other) => string.Join(' ', Open
        .Where(fact => FactSpace.Get(one, fact) != FactSpace.Get(other, fact))
        .Select(fact => $"{fact}={FactNames.Of(fact)[FactSpace.Get(other, fact)]}"));
}
