namespace SupportRouting.Data.Samples.Tickets;

/// <summary>Reads the lists of sample tickets.</summary>
internal static class SampleTicketFile
{
    private static readonly string[] Names = ["tickets.first.txt", "tickets.en.txt", "tickets.it.txt", "tickets.es.txt", "tickets.pl.txt"];

    /// <summary>All sample tickets, the oldest first.</summary>
    public static IReadOnlyList<SampleTicket> ReadAll() => [.. Names.SelectMany(Read).OrderBy(ticket => ticket.Opened.Order)];

    private static IEnumerable<SampleTicket> Read(string name)
    {
        using var stream = typeof(SampleTicketFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The sample tickets {name} are not in the program.");
        using var text = new StreamReader(stream);
        var block = new List<string>();
        while (text.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            if (line.StartsWith('@') && block.Count > 0)
            {
                yield return SampleTicketText.Parse(block);
                block.Clear();
            }

            if (line.Length > 0)
                block.Add(line);
        }

        yield return SampleTicketText.Parse(block);
    }
}
