using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Domain.Tests.Offers.Sheets;

public sealed class ImportMergeTests
{
    private const string Email = "contacts/customerSupport/1/email";
    private const string Phone = "contacts/customerSupport/1/phone";
    private const string Source = "contacts/customerSupport/1/source";

    private static readonly HashSet<(string, string?)> Nothing = [];

    [Fact]
    public void Decide_NoHandFields_WritesEverything()
    {
        var (before, after) = (Sheet(("title", "A"), (Email, "a@a.example")), Sheet(("title", "B"), ("summary", "C")));
        var decision = Decide([], before, after);
        Assert.Equal(before.ChangesTo(after), decision.Written);
        Assert.Empty(decision.Proposed);
        Assert.Empty(decision.Left);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("summary")]
    [InlineData("cspState")]
    [InlineData("isPrivate")]
    [InlineData(Email)]
    [InlineData(Phone)]
    [InlineData("contacts/customerSupport/1/mayBePassedOn")]
    [InlineData("links/documentation/1/title")]
    [InlineData("plans/gold/title")]
    public void Decide_EachHandField_IsProposedAloneAndAllElseIsWritten(string path)
    {
        var before = Full("old");
        var after = Full("new");
        var decision = Decide([path], before, after);
        Assert.Equal([new ProposedChange(new FieldChange(path, "old", "new"), null)], decision.Proposed);
        Assert.Equal(before.ChangesTo(after).Where(c => c.Path != path), decision.Written);
    }

    [Fact]
    public void Decide_AllFieldsOfAPartByHand_LeavesWhereItComesFromToo()
    {
        var decision = Decide([Email, Phone], Sheet((Email, "a@a.example"), (Phone, "+1"), (Source, "portal")), Sheet((Email, "b@b.example"), (Source, "table")));
        Assert.Empty(decision.Written);
        Assert.Equal([Email, Phone], decision.Proposed.Select(p => p.Change.Path));
    }

    [Fact]
    public void Decide_OneFieldOfAPartByHand_LetsTheSourceFollowTheOthers()
    {
        var decision = Decide([Email], Sheet((Email, "a@a.example"), (Phone, "+1"), (Source, "portal")), Sheet((Email, "b@b.example"), (Phone, "+2"), (Source, "table")));
        Assert.Equal([Phone, Source], decision.Written.Select(c => c.Path));
        Assert.Equal(Email, Assert.Single(decision.Proposed).Change.Path);
    }

    [Theory]
    [InlineData("contacts/customerSupport/1", "email", "phone")]
    [InlineData("links/documentation/1", "url", "title")]
    [InlineData("plans/gold", "title", "skuId")]
    public void Decide_PartThatWouldGo_IsProposedWhole(string part, string hand, string other)
    {
        var before = Sheet(($"{part}/{hand}", "x"), ($"{part}/{other}", "y"), ($"{part}/source", "table"));
        var decision = Decide([$"{part}/{hand}"], before, Sheet());
        Assert.Empty(decision.Written);
        Assert.Equal(new[] { hand, other }.Order(StringComparer.Ordinal).Select(field => ($"{part}/{field}", (string?)part)), decision.Proposed.Select(p => (p.Change.Path, p.Part)));
        Assert.All(decision.Proposed, p => Assert.Null(p.Change.After));
    }

    [Fact]
    public void Decide_PartThatAPersonRemoved_IsProposedWholeWhenItComesBack()
    {
        var after = Sheet((Email, "a@a.example"), (Phone, "+1"), (Source, "table"));
        var decision = Decide([Email], Sheet(), after);
        Assert.Empty(decision.Written);
        Assert.Equal([Email, Phone], decision.Proposed.Select(p => p.Change.Path));
        Assert.All(decision.Proposed, p => Assert.Equal("contacts/customerSupport/1", p.Part));
    }

    [Fact]
    public void Decide_OtherSlotsAndOtherPlans_AreWritten()
    {
        var after = Sheet(("contacts/customerSupport/10/email", "x@x.example"), ("plans/gold/extra/title", "y"), ("contacts/engineering/1/email", "z@z.example"));
        var decision = Decide([Email, "plans/gold/title"], Sheet(), after);
        Assert.Equal(3, decision.Written.Length);
        Assert.Empty(decision.Proposed);
    }

    [Fact]
    public void Decide_ValueRejectedBefore_IsLeftAndAnotherIsProposed()
    {
        var before = Sheet(("title", "Mine"));
        Assert.Equal("Theirs", Assert.Single(Decide(["title"], before, Sheet(("title", "Theirs")), ("title", "Theirs")).Left).After);
        Assert.Equal("Newer", Assert.Single(Decide(["title"], before, Sheet(("title", "Newer")), ("title", "Theirs")).Proposed).Change.After);
        Assert.Single(Decide(["title"], before, Sheet(), ("title", null)).Left);
    }

    [Fact]
    public void Decide_WholePartRejectedBefore_IsProposedAgainWhenOneFieldIsNew()
    {
        (string, string?)[] rejected = [(Email, "a@a.example"), (Phone, "+1")];
        Assert.Equal(2, Decide([Email], Sheet(), Sheet((Email, "a@a.example"), (Phone, "+1")), rejected).Left.Length);
        var again = Decide([Email], Sheet(), Sheet((Email, "a@a.example"), (Phone, "+2")), rejected);
        Assert.Equal(2, again.Proposed.Length);
        Assert.Empty(again.Left);
    }

    [Fact]
    public void Decide_AnyHandFields_NeverWritesOneOfThem()
    {
        var (before, after) = (Full("old"), Full("new"));
        var paths = before.Values.Keys.ToList();
        foreach (var picked in Enumerable.Range(0, 1 << 7).Select(bits => paths.Where((_, i) => (bits & (1 << (i % 7))) > 0).ToList()))
        {
            var decision = Decide(picked, before, after);
            Assert.DoesNotContain(decision.Written, change => picked.Contains(change.Path));
            Assert.Equal(picked.Order(StringComparer.Ordinal), decision.Proposed.Select(p => p.Change.Path).Order(StringComparer.Ordinal));
        }
    }

    private static ImportDecision Decide(IEnumerable<string> hand, RecordSheet before, RecordSheet after, params (string, string?)[] rejected) =>
        ImportMerge.Decide(RecordKind.Offer, hand.ToHashSet(StringComparer.Ordinal), before, after, rejected.Length is 0 ? Nothing : rejected.ToHashSet());

    private static RecordSheet Full(string value) => Sheet(
        ("title", value), ("summary", value), ("cspState", value), ("isPrivate", value), (Email, value), (Phone, value),
        ("contacts/customerSupport/1/mayBePassedOn", value), ("links/documentation/1/url", value), ("links/documentation/1/title", value),
        ("plans/gold/title", value), ("plans/gold/skuId", value));

    private static RecordSheet Sheet(params (string Path, string Value)[] fields) =>
        RecordSheet.Of(fields.Select(field => KeyValuePair.Create(field.Path, (string?)field.Value)));
}
