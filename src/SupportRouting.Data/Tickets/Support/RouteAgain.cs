using SupportRouting.Data.Partners.Support;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Tickets.Support;

/// <summary>What became of routing tickets again.</summary>
/// <param name="Routed">How many were decided anew.</param>
/// <param name="Left">How many were left, and why.</param>
public sealed record RoutedAgain(int Routed, IReadOnlyDictionary<BulkLeft, int> Left);

/// <summary>
/// Decides open tickets anew after who gives technical support was changed, each as a change of its own. What is not done when that
/// ends early is found and done by the next run.
/// </summary>
public sealed class RouteAgain(PortalDbContext db, PreviewSupport preview, RouteTicket routing)
{
    private const int BatchSize = 50;

    /// <param name="owner">What the setting speaks of.</param>
    /// <param name="before">Only tickets older than this one; null begins with the newest.</param>
    /// <param name="seenAt">What others did to a ticket after this moment was not seen by whoever asks for it.</param>
    /// <param name="actor">Who asks for it.</param>
    /// <param name="cancel">Ends it between two tickets.</param>
    public async Task<RoutedAgain> RunAsync(SupportOwner owner, long? before, DateTimeOffset seenAt, TicketActor actor, CancellationToken cancel)
    {
        var (routed, count) = (0, new BulkCount());
        foreach (var batch in (await preview.TurnedAsync(owner, before, cancel)).Chunk(BatchSize))
        {
            var byOthers = await BulkTicket.ChangedByOthersAsync(db, [.. batch.Select(one => one.Ticket.Number)], actor, cancel);
            foreach (var one in batch)
            {
                var number = one.Ticket.Number;
                var result = byOthers.GetValueOrDefault(number) > seenAt
                    ? TicketResult.Not(TicketFault.ChangedMeanwhile)
                    : await routing.AgainAsync(new TicketSeen(number, one.Ticket.LastEntry), one.Answer, Why(one.Answer.Sheet.Facts), actor, cancel);
                db.ChangeTracker.Clear();
                if (BulkCount.Why(result) is { } why)
                    count.Leave(number, why);
                else
                    routed++;
            }
        }

        return new RoutedAgain(routed, count.Left);
    }

    private static string Why(QuestionFacts facts) => $"{FactNames.Name(Fact.TechnicalSupportBy)}: {FactNames.Name(facts.TechnicalSupportBy)}";
}
