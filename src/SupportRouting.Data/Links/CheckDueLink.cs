using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.Links.Fetching;
using SupportRouting.Data.Telemetry;
using SupportRouting.Domain.Links;

namespace SupportRouting.Data.Links;

/// <summary>
/// Checks one address that is due. The claim of an address is the postponement of its next check by a day, so that it is fetched
/// at most daily whatever becomes of this instance.
/// </summary>
public sealed partial class CheckDueLink(PortalDbContext db, LinkFetcher fetcher, TimeProvider time, ILogger<CheckDueLink> logger)
{
    /// <summary>Checks one address of a host; false when none is due.</summary>
    public async Task<bool> OneOfAsync(string host, HostPace pace, CancellationToken cancel)
    {
        while (await NextAsync(host, cancel) is { } next)
        {
            if (!await ClaimAsync(next, cancel))
                continue;
            await CheckAsync(next, pace, cancel);
            return true;
        }

        return false;
    }

    private Task<LinkAddressRecord?> NextAsync(string host, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return db.LinkAddresses.AsNoTracking().Where(a => a.Host == host && a.NextDueAt <= now)
            .OrderBy(a => a.NextDueAt).ThenBy(a => a.Hash).FirstOrDefaultAsync(cancel);
    }

    private async Task<bool> ClaimAsync(LinkAddressRecord next, CancellationToken cancel)
    {
        var tomorrow = time.GetUtcNow() + LinkHealth.BetweenChecks;
        return await db.LinkAddresses.Where(a => a.Hash == next.Hash && a.NextDueAt == next.NextDueAt)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.NextDueAt, tomorrow), cancel) is 1;
    }

    private async Task CheckAsync(LinkAddressRecord row, HostPace pace, CancellationToken cancel)
    {
        if (FetchRule.Read(row.Url).Address is not { } address)
            return;
        var answer = await fetcher.FetchAsync(address, pace, cancel);
        var finding = LinkFindings.NeedsProof(answer.Finding) && !await ReachesTheInternetAsync(row.Host, cancel) ? LinkFinding.Unreachable : answer.Finding;
        var now = time.GetUtcNow();
        var health = new LinkHealth(row.Finding, row.FailingSince, row.IsDead).After(finding, now);
        var answeredAt = answer.HasAnswered ? now : row.AnsweredAt;
        await db.LinkAddresses.Where(a => a.Hash == row.Hash).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.Finding, health.Finding).SetProperty(a => a.FailingSince, health.FailingSince)
                .SetProperty(a => a.IsDead, health.IsDead).SetProperty(a => a.CheckedAt, now).SetProperty(a => a.AnsweredAt, answeredAt),
            CancellationToken.None);
        if (answer.BusyHost is { } busy)
            await LeaveAloneAsync(busy, now + LinkHealth.WaitOf(answer.AskedWait));
        PortalTelemetry.Count(finding);
        if (health.IsDead && !row.IsDead)
            Died(row.Host, finding);
    }

    private Task<bool> ReachesTheInternetAsync(string host, CancellationToken cancel)
    {
        var yesterday = time.GetUtcNow() - LinkHealth.BetweenChecks;
        return db.LinkAddresses.AnyAsync(a => a.AnsweredAt >= yesterday && a.Host != host, cancel);
    }

    private async Task LeaveAloneAsync(string host, DateTimeOffset until) => await db.LinkAddresses.Where(a => a.Host == host && a.NextDueAt < until)
        .ExecuteUpdateAsync(set => set.SetProperty(a => a.NextDueAt, until), CancellationToken.None);

    [LoggerMessage(3170, LogLevel.Information, "A link to {Host} leads nowhere any more ({Finding}).")]
    private partial void Died(string host, LinkFinding finding);
}
