using System.Collections.Immutable;

namespace SupportRouting.Domain.Routing;

/// <summary>
/// A policy compiled for use: every combination of facts, unknown ones included, is one entry. Deciding computes an
/// index and reads it; nothing is allocated. Immutable and safe to share between threads.
/// </summary>
public sealed class PolicyTable
{
    private readonly TableBlock[] _blocks;
    private readonly ushort[] _entries;
    private readonly Decision[] _decisions;

    private PolicyTable(RoutingPolicy policy, TableBlock[] blocks, ushort[] entries, Decision[] decisions)
    {
        Policy = policy;
        _blocks = blocks;
        _entries = entries;
        _decisions = decisions;
    }

    /// <summary>The policy this table was made from.</summary>
    public RoutingPolicy Policy { get; }

    /// <summary>Number of table entries, for measuring.</summary>
    public int EntryCount => _entries.Length;

    /// <summary>Compiles a policy.</summary>
    /// <exception cref="InvalidOperationException">Some combination of facts meets no row; <see cref="PolicyCheck"/> says which.</exception>
    public static PolicyTable Compile(RoutingPolicy policy)
    {
        var blocks = new TableBlock[FactSpace.Size(Fact.Asker) * TopicId.Count];
        var entries = new List<ushort>();
        var decisions = new List<Decision>();
        foreach (var asker in Enum.GetValues<Asker>())
        {
            foreach (var topic in policy.Topics)
            {
                blocks[BlockOf(asker, topic.Id)] = new BlockCompiler(policy, asker, topic).Compile(entries, decisions);
            }
        }

        return new PolicyTable(policy, blocks, [.. entries], [.. decisions]);
    }

    /// <summary>Decides a question. Never null and never an exception for facts made of defined members.</summary>
    public Decision Decide(in QuestionFacts facts)
    {
        ref readonly var block = ref _blocks[BlockOf(facts.Asker, facts.Topic)];
        return _decisions[block.DecisionOffset + (_entries[block.EntryOf(facts)] * TableBlock.RoleVariants) + TableBlock.RoleOf(facts)];
    }

    /// <summary>Why the policy decides a question as it does: the rows in the order they were tried.</summary>
    public Explanation Explain(QuestionFacts facts)
    {
        var effective = ImpliedFacts.Apply(facts);
        var trace = ImmutableArray.CreateBuilder<TraceStep>();
        foreach (var row in Policy.Rows)
        {
            var step = TraceStep.Of(row, effective, Policy.Topic(facts.Topic));
            trace.Add(step);
            if (step.Outcome == TraceResult.Matched)
                break;
        }

        return new Explanation(effective, Decide(facts), trace.ToImmutable());
    }

    private static int BlockOf(Asker asker, TopicId topic) => ((int)asker * TopicId.Count) + topic.Index;
}
