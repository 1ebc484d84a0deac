using System.Collections.Immutable;

namespace SupportRouting.Domain.Routing;

/// <summary>How a row fared.</summary>
public enum TraceResult : byte
{
    /// <summary>A known fact fails one of its conditions.</summary>
    Failed,

    /// <summary>It matches for some values of facts that are unknown.</summary>
    DependsOn,

    /// <summary>All its conditions hold.</summary>
    Matched,
}

/// <summary>One row that was tried.</summary>
/// <param name="RowId">The row.</param>
/// <param name="Outcome">How it fared.</param>
/// <param name="Fact">The first condition that failed, or the first unknown fact it depends on; null when it matched.</param>
public sealed record TraceStep(string RowId, TraceResult Outcome, Fact? Fact)
{
    internal static TraceStep Of(PolicyRow row, in QuestionFacts facts, Topic topic)
    {
        Fact? unknown = null;
        var remaining = facts;
        while (row.When.FirstFailing(remaining, topic) is { } failing)
        {
            if (!FactSpace.CanBeUnknown(failing) || FactSpace.Get(remaining, failing) != 0)
                return new TraceStep(row.Id, TraceResult.Failed, failing);

            unknown ??= failing;
            remaining = FactSpace.With(remaining, failing, row.When.FirstAccepted(failing));
        }

        return new TraceStep(row.Id, unknown is null ? TraceResult.Matched : TraceResult.DependsOn, unknown);
    }
}

/// <summary>A decision with the rows that were tried for it.</summary>
/// <param name="Facts">The facts after what is implied was applied.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Trace">The rows in the order they were tried, up to the first that matches whatever the unknown facts are.</param>
public sealed record Explanation(QuestionFacts Facts, Decision Decision, ImmutableArray<TraceStep> Trace);
