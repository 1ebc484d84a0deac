namespace SupportRouting.Data.Samples;

/// <summary>One publisher of the sample list; the file's first lines say how it is written.</summary>
internal sealed record SampleLine(
    string Code, string Name, char Kind, string Host, string? Phone, string Contacts, IReadOnlyList<SampleOffer> Offers)
{
    public static IEnumerable<SampleLine> All()
    {
        using var stream = typeof(SampleLine).Assembly.GetManifestResourceStream("publishers.txt")
            ?? throw new InvalidOperationException("The sample publishers are not in the program.");
        using var text = new StreamReader(stream);
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] is not '#')
                yield return Parse(line.Split('|'));
        }
    }

    private static SampleLine Parse(string[] cells) => new(
        cells[0], cells[1], cells[2][0], cells[3], cells[4].Length is 0 ? null : cells[4], cells[5],
        [.. cells[6].Split(';').Select(offer => offer.Split(':')).Select(o => new SampleOffer(o[0], o[1], o[2], o.ElementAtOrDefault(3)))]);
}

internal sealed record SampleOffer(string Name, string Title, string Type, string? Flag);
