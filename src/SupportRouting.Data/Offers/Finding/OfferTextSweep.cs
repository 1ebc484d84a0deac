using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Offers.Finding;

/// <summary>Gives offers of an older portal the text and the words they are found by today.</summary>
public sealed class OfferTextSweep(IServiceScopeFactory scopes, TimeProvider time, ILogger<OfferTextSweep> logger) : RepeatedWork(scopes, logger)
{
    private const int AtOnce = 500;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(10);

    public static async Task RunAsync(PortalDbContext db, CancellationToken cancel)
    {
        var finding = new OfferFinding(db);
        try
        {
            while (await OldAsync(db, cancel) is { Count: > 0 } old)
                await finding.RenewAsync(old, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // An import or another instance was quicker. The next look finds what is left.
            db.ChangeTracker.Clear();
        }
    }

    protected override Task WorkAsync(IServiceProvider services, CancellationToken stop) =>
        RunAsync(services.GetRequiredService<PortalDbContext>(), stop);

    protected override Task PauseAsync(CancellationToken stop) => Task.Delay(BetweenLooks, time, stop);

    private static Task<List<Guid>> OldAsync(PortalDbContext db, CancellationToken cancel)
    {
        var begin = OfferSearchText.Begin;
        return db.Offers.Where(o => !o.SearchText.StartsWith(begin)).OrderBy(o => o.SortTitle).ThenBy(o => o.Key)
            .Take(AtOnce).Select(o => o.Id).ToListAsync(cancel);
    }
}
