using SupportRouting.Domain.Offers.Duplicates;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Merging;

/// <summary>The pairs a sweep finds, each once and in a fixed order.</summary>
internal sealed class FoundPairs
{
    private readonly Dictionary<(RecordKind Kind, Guid First, Guid Second), DuplicateReasons> _pairs = [];

    public RecordKind Kind { get; set; }

    public int Skipped { get; private set; }

    public IReadOnlyDictionary<(RecordKind Kind, Guid First, Guid Second), DuplicateReasons> All => _pairs;

    public void Skip(int groups) => Skipped += groups;

    public void AddAll<T>(List<T> alike, Func<T, Guid> idOf, Func<T, T, DuplicateReasons> compare)
    {
        for (var i = 0; i < alike.Count; i++)
        {
            for (var j = i + 1; j < alike.Count; j++)
            {
                if (compare(alike[i], alike[j]) is not DuplicateReasons.None and var reasons)
                    Add(idOf(alike[i]), idOf(alike[j]), reasons);
            }
        }
    }

    private void Add(Guid one, Guid other, DuplicateReasons reasons)
    {
        var key = one.CompareTo(other) < 0 ? (Kind, one, other) : (Kind, other, one);
        _pairs[key] = _pairs.GetValueOrDefault(key) | reasons;
    }
}
