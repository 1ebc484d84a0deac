using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using SupportRouting.Data.Telemetry;
using SupportRouting.Web.Tests.Data.Links;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Telemetry;

public sealed class LinkCounterTests(PostgresFixture server)
{
    [Fact]
    public async Task Links_Checked_AreCountedByFindingWithoutTheirAddresses()
    {
        var counted = new ConcurrentBag<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name is PortalTelemetry.Name && instrument.Name is "supportrouting.links.checked")
                own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, amount, tags, _) => counted.Add($"{amount} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}"));
        listener.Start();
        await using var sites = new LinkSites { Answer = _ => LinkSites.Status(451) };
        await using var run = await LinkRun.StartAsync(server, sites, ManualTime.At("2026-03-02T10:00:00Z"));
        await run.AddAsync("northwind", "https://docs.northwind.example/backup");
        await run.CollectAsync();
        await run.CheckAsync();

        Assert.Contains("1 finding=oddAnswer", counted);
        Assert.DoesNotContain(counted, line => line.Contains("northwind", StringComparison.Ordinal));
    }
}
