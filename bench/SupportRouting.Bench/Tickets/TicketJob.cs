using SupportRouting.Bench.Instances;

namespace SupportRouting.Bench.Tickets;

/// <summary>One kind of request, as it is sent for the n-th time to a portal of so many tickets.</summary>
internal sealed record TicketJob(string Name, IReadOnlyList<int> Connections, Func<Session, int, int, HttpRequestMessage> Make)
{
    private static readonly int[] Few = [1];
    private static readonly int[] Many = [1, 8, 32];

    public static IReadOnlyList<TicketJob> All { get; } =
    [
        Page("queue: open", "/tickets", Many),
        .. new[] { "mine", "unassigned", "onPublisher", "onMicrosoft", "onProvider", "onCustomer", "dueToday", "done", "all" }
            .Select(view => Page("queue: " + view, "/tickets?view=" + view, Few)),
        Page("queue: open, by due time", "/tickets?sort=due", Few),
        new("ticket page", Many, (session, all, n) => session.Get(FormattableString.Invariant($"/tickets/SR-{1 + (n * 7919L % all):000000}"))),
        new("creation by API", Many, (_, _, n) => CreationCall.Make(n, TicketSeed.ApiSecret)),
        Page("search: a common word", "/tickets?view=all&words=backup", Many),
        Page("search: half a word", "/tickets?view=all&words=factur", Few),
        Page("search: a rare word", "/tickets?view=all&words=" + TicketTexts.RareWord, Few),
        Page("search: two words of one text", "/tickets?view=all&words=kopia+zolw", Few),
        Page("search: two common words never together", "/tickets?view=all&words=quarry+meridian", Few),
        Page("search: two letters", "/tickets?view=all&words=qz", Few),
        Page("search: nothing to find", "/tickets?view=all&words=zzyzxq", Few),
    ];

    private static TicketJob Page(string name, string path, IReadOnlyList<int> connections) => new(name, connections, (session, _, _) => session.Get(path));
}
