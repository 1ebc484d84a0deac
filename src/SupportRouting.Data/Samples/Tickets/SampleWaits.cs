namespace SupportRouting.Data.Samples.Tickets;

/// <summary>
/// What other parties still owe, whenever the portal is first started: most of it in the days to come, some of it today, and a
/// little that is late. What the list says of hand-offs sent long ago would make nearly all of them late by weeks.
/// </summary>
internal static class SampleWaits
{
    private static readonly string[] FromNow = ["26h", "3d", "2h", "50h", "-3h", "4d", "74h", "5h", "30h", "6d", "-27h", "53h", "3d", "98h", "28h", "-4d"];

    public static void Settle(IEnumerable<SampleHistory> histories, DateTimeOffset now)
    {
        var waiting = histories.Where(history => history.Ticket.ExpectedBy < now).OrderBy(history => history.Ticket.Number).ToList();
        foreach (var (history, i) in waiting.Select((history, i) => (history, i)))
            history.ExpectBy(now + SampleSpan.Parse(FromNow[i % FromNow.Length]));
    }
}
