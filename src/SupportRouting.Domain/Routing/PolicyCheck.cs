using System.Collections.Immutable;

namespace SupportRouting.Domain.Routing;

/// <summary>What can be wrong with a policy.</summary>
public enum PolicyFindingKind : byte
{
    /// <summary>A combination of facts that no row decides.</summary>
    Gap,

    /// <summary>A row that can never win.</summary>
    Dead,

    /// <summary>A row whose removal changes nothing.</summary>
    Idle,

    /// <summary>Two rows with the same conditions that disagree.</summary>
    Conflict,

    /// <summary>An example the policy answers differently.</summary>
    FailedExample,

    /// <summary>A row without an example.</summary>
    MissingExample,

    /// <summary>A citation that is not among the sources.</summary>
    UnknownCitation,
}

/// <summary>One thing that is wrong with a policy.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="RowId">The row concerned; null for a gap.</param>
/// <param name="Detail">The facts, the other row or the citation.</param>
public sealed record PolicyFinding(PolicyFindingKind Kind, string? RowId, string Detail);

/// <summary>Examines a policy over the whole space of facts, before it is used.</summary>
public static class PolicyCheck
{
    /// <summary>Everything that is wrong with the policy; empty for one that may be published.</summary>
    public static ImmutableArray<PolicyFinding> Run(RoutingPolicy policy)
    {
        var coverage = RowCoverage.Measure(policy);
        return
        [
            .. coverage.Gaps.Select(facts => new PolicyFinding(PolicyFindingKind.Gap, null, facts.ToString())),
            .. Rows(policy, coverage),
            .. Conflicts(policy),
            .. coverage.Gaps.IsEmpty ? FailedExamples(policy) : [],
        ];
    }

    private static IEnumerable<PolicyFinding> Rows(RoutingPolicy policy, RowCoverage coverage)
    {
        for (var index = 0; index < policy.Rows.Length; index++)
        {
            var row = policy.Rows[index];
            if (!coverage.Wins[index])
                yield return new PolicyFinding(PolicyFindingKind.Dead, row.Id, "never wins");
            else if (!coverage.Matters[index])
                yield return new PolicyFinding(PolicyFindingKind.Idle, row.Id, "its removal changes nothing");
            if (row.Examples.IsEmpty)
                yield return new PolicyFinding(PolicyFindingKind.MissingExample, row.Id, "has no example");
            foreach (var citation in row.Citations.Where(citation => !policy.Sources.Contains(citation)))
                yield return new PolicyFinding(PolicyFindingKind.UnknownCitation, row.Id, citation.Id);
        }
    }

    private static IEnumerable<PolicyFinding> Conflicts(RoutingPolicy policy) =>
        from pair in policy.Rows.Select((row, index) => (row, index))
        from later in policy.Rows.Skip(pair.index + 1)
        where pair.row.When.SameAs(later.When) && DecisionMaker.KeyOf(pair.row) != DecisionMaker.KeyOf(later)
        select new PolicyFinding(PolicyFindingKind.Conflict, pair.row.Id, later.Id);

    private static IEnumerable<PolicyFinding> FailedExamples(RoutingPolicy policy)
    {
        var table = PolicyTable.Compile(policy);
        foreach (var row in policy.Rows)
        {
            foreach (var example in row.Examples)
            {
                var decision = table.Decide(example.Facts);
                if (decision.Key != example.Expected || decision.RowId != row.Id)
                    yield return new PolicyFinding(PolicyFindingKind.FailedExample, row.Id, $"{example.Facts} gives {decision.Key} by {decision.RowId}");
            }
        }
    }
}
