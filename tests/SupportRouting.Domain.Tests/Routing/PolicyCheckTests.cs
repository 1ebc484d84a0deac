using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tests.Routing;

public sealed class PolicyCheckTests
{
    [Fact]
    public void Run_BuiltInPolicy_FindsNothing()
    {
        Assert.Empty(PolicyCheck.Run(BuiltIn.Policy));
    }

    [Fact]
    public void Run_RowTakenOut_FindsAGapOrFallsThrough()
    {
        // Every row of the built-in policy matters: without it some question is undecided or decided differently.
        foreach (var row in BuiltIn.Policy.Rows)
        {
            var without = BuiltIn.Policy with { Rows = BuiltIn.Policy.Rows.Remove(row) };
            var example = row.Examples[0];
            var facts = FactSpace.Completions(example.Facts).First(some => BuiltIn.Policy.FirstMatch(some)?.Id == row.Id);

            Assert.NotEqual(row, without.FirstMatch(facts));
        }
    }

    [Fact]
    public void Run_LastRowTakenOut_ReportsTheGap()
    {
        var last = BuiltIn.Policy.Rows[^1];
        var findings = PolicyCheck.Run(BuiltIn.Policy with { Rows = BuiltIn.Policy.Rows.Remove(last) });

        Assert.Contains(findings, finding => finding.Kind == PolicyFindingKind.Gap && finding.RowId is null);
    }

    [Fact]
    public void Run_RowAppendedBehindAll_IsDead()
    {
        var late = BuiltIn.Policy.Rows[^1] with { Id = "late" };
        var findings = PolicyCheck.Run(BuiltIn.Policy with { Rows = BuiltIn.Policy.Rows.Add(late) });

        Assert.Contains(findings, finding => finding is { Kind: PolicyFindingKind.Dead, RowId: "late" });
    }

    [Fact]
    public void Run_RowThatSaysWhatTheNextSays_IsIdle()
    {
        var last = BuiltIn.Policy.Rows[^1];
        var narrower = last with { Id = "narrower", When = last.When with { Topics = [new TopicId(1)] } };
        var rows = BuiltIn.Policy.Rows.Insert(BuiltIn.Policy.Rows.Length - 1, narrower);
        var findings = PolicyCheck.Run(BuiltIn.Policy with { Rows = rows });

        Assert.Contains(findings, finding => finding is { Kind: PolicyFindingKind.Idle, RowId: "narrower" });
    }

    [Fact]
    public void Run_SameConditionsOtherAnswer_IsAConflict()
    {
        var last = BuiltIn.Policy.Rows[^1];
        var rival = last with
        {
            Id = "rival",
            Then = new RowOutcome.Silence(NotStatedReason.Open),
        };
        var findings = PolicyCheck.Run(BuiltIn.Policy with { Rows = BuiltIn.Policy.Rows.Add(rival) });

        Assert.Contains(findings, finding => finding.Kind == PolicyFindingKind.Conflict && finding.RowId == last.Id && finding.Detail == "rival");
    }

    [Fact]
    public void Run_ExampleWithAnotherAnswer_Fails()
    {
        var row = BuiltIn.Policy.Rows.First(some => some.Id == "customer-commerce");
        var wrong = row with { Examples = [row.Examples[0] with { Expected = new AnswerKey(ResponsibleParty.Microsoft, FirstContact.Microsoft) }] };
        var findings = PolicyCheck.Run(BuiltIn.Policy with { Rows = BuiltIn.Policy.Rows.Replace(row, wrong) });

        Assert.Equal(PolicyFindingKind.FailedExample, Assert.Single(findings).Kind);
    }

    [Fact]
    public void Run_RowWithoutExampleAndWithUnknownCitation_ReportsBoth()
    {
        var row = BuiltIn.Policy.Rows.First(some => some.Id == "customer-commerce");
        var bare = row with { Examples = [], Citations = [new Citation("R99", "None", "never", null)] };
        var kinds = PolicyCheck.Run(BuiltIn.Policy with { Rows = BuiltIn.Policy.Rows.Replace(row, bare) }).Select(finding => finding.Kind);

        Assert.Equal([PolicyFindingKind.MissingExample, PolicyFindingKind.UnknownCitation], kinds.Order());
    }
}
