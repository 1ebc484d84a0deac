namespace SupportRouting.Domain.Routing;

/// <summary>Compiles the part of a table that belongs to one asker and topic.</summary>
internal sealed class BlockCompiler
{
    private readonly RoutingPolicy _policy;
    private readonly Topic _topic;
    private readonly Asker _asker;
    private readonly DecisionMaker _maker;
    private readonly PolicyRow[] _candidates;
    private readonly Fact[] _facts;
    private readonly int[] _strides;
    private readonly int _size;
    private readonly int[] _rowOf;

    public BlockCompiler(RoutingPolicy policy, Asker asker, Topic topic)
    {
        _policy = policy;
        _asker = asker;
        _topic = topic;
        _maker = new DecisionMaker(asker, topic);
        var anything = new QuestionFacts(asker, topic.Id);
        _candidates = [.. policy.Rows.Where(row => row.When.FirstFailing(anything, topic) is not (Fact.Asker or Fact.Topic))];

        // The channel always takes part: an answer about a product not bought yet is only derived.
        _facts = [.. FactSpace.Variable.Where(fact =>
            !ImpliedFacts.Implies(asker, topic.Id, fact) &&
            (fact == Fact.PurchaseChannel || _candidates.Any(row => row.When.Values.ContainsKey(fact))))];
        _strides = new int[_facts.Length];
        _size = 1;
        for (var index = 0; index < _facts.Length; index++)
        {
            _strides[index] = _size;
            _size *= FactSpace.Size(_facts[index]);
        }

        _rowOf = new int[_size];
    }

    public TableBlock Compile(List<ushort> entries, List<Decision> decisions)
    {
        for (var entry = 0; entry < _size; entry++)
            _rowOf[entry] = IsComplete(entry) ? FindRow(entry) : -1;

        var block = new TableBlock(entries.Count, decisions.Count, FactStrides.Of(StrideOf));
        var known = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var resolver = new UnknownFacts(_facts, _strides, _candidates, _rowOf);
        for (var entry = 0; entry < _size; entry++)
        {
            var possibility = resolver.Resolve(entry, IsNotPurchased);
            if (!known.TryGetValue(possibility.Signature, out var local))
            {
                local = checked((ushort)known.Count);
                known.Add(possibility.Signature, local);
                AddVariants(decisions, possibility);
            }

            entries.Add(local);
        }

        return block;
    }

    private void AddVariants(List<Decision> decisions, Possibility possibility)
    {
        if (!possibility.Ask.IsEmpty)
        {
            var needs = new Decision.NeedsFacts(possibility.Ask, _maker.MeanwhileOf(possibility.Rows));
            decisions.AddRange(Enumerable.Repeat(needs, TableBlock.RoleVariants));
            return;
        }

        var byRole = new Dictionary<int, Decision>();
        for (var variant = 0; variant < TableBlock.RoleVariants; variant++)
        {
            var role = _maker.RoleOf((ServingModel)(variant / 3), (DutyBy)(variant % 3));
            var key = role is null ? -1 : (int)role;
            if (!byRole.TryGetValue(key, out var decision))
                byRole.Add(key, decision = _maker.Merge(possibility.Rows, possibility.IsDerived, role));
            decisions.Add(decision);
        }
    }

    private int FindRow(int entry)
    {
        var facts = FactsOf(entry);
        var index = Array.FindIndex(_candidates, row => row.When.FirstFailing(facts, _topic) is null);
        return index >= 0
            ? index
            : throw new InvalidOperationException($"Policy {_policy.Version} has no row for {facts}.");
    }

    private QuestionFacts FactsOf(int entry)
    {
        var facts = ImpliedFacts.Apply(new QuestionFacts(_asker, _topic.Id));
        for (var index = 0; index < _facts.Length; index++)
            facts = FactSpace.With(facts, _facts[index], ValueOf(entry, index));
        return facts;
    }

    private bool IsComplete(int entry)
    {
        for (var index = 0; index < _facts.Length; index++)
        {
            if (FactSpace.CanBeUnknown(_facts[index]) && ValueOf(entry, index) == 0)
                return false;
        }

        return true;
    }

    private bool IsNotPurchased(int entry) =>
        ValueOf(entry, Array.IndexOf(_facts, Fact.PurchaseChannel)) == (byte)PurchaseChannel.NotPurchased;

    private byte ValueOf(int entry, int index) => (byte)(entry / _strides[index] % FactSpace.Size(_facts[index]));

    private int StrideOf(Fact fact)
    {
        var index = Array.IndexOf(_facts, fact);
        return index < 0 ? 0 : _strides[index];
    }
}
