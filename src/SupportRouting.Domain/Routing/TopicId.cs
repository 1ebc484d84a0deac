using System.Globalization;

namespace SupportRouting.Domain.Routing;

/// <summary>The number of a topic in the catalogue, 1 to 78, written T01 to T78.</summary>
public readonly record struct TopicId
{
    /// <summary>How many topics the catalogue has.</summary>
    public const int Count = 78;

    /// <summary>Makes the id of topic number <paramref name="number"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not 1 to 78.</exception>
    public TopicId(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Count);
        Index = (byte)(number - 1);
    }

    /// <summary>Zero-based place in the catalogue.</summary>
    public byte Index { get; }

    /// <summary>All topics in catalogue order.</summary>
    public static IEnumerable<TopicId> All => Enumerable.Range(1, Count).Select(number => new TopicId(number));

    /// <summary>Reads "T01" to "T78", in either case.</summary>
    /// <returns>False when the text names no topic.</returns>
    public static bool TryParse(string? text, out TopicId topic)
    {
        topic = default;
        if (text is not { Length: 3 } || text[0] is not ('T' or 't') ||
            !int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ||
            number is < 1 or > Count)
        {
            return false;
        }

        topic = new TopicId(number);
        return true;
    }

    /// <summary>The id as written: T01 to T78.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"T{Index + 1:00}");
}
