using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using SupportRouting.Data.Telemetry;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Data.Tickets.HandOffs;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Telemetry;

/// <summary>What is counted of tickets: words of our catalogues only.</summary>
public sealed class TicketCounterTests(PostgresFixture server)
{
    [Fact]
    public async Task Tickets_OpenedHandedOffAndResolved_AreCountedWithoutWhatAnybodyTyped()
    {
        var counted = new ConcurrentBag<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == PortalTelemetry.Name && instrument.Name.StartsWith("supportrouting.tickets.", StringComparison.Ordinal))
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) =>
            counted.Add(string.Join(' ', [instrument.Name, .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")])));
        listener.Start();
        var work = new HandOffWork(server.Open(await server.CreateDatabaseAsync()), ManualTime.At("2026-03-04T10:00:00Z"));

        var number = await work.OpenAsync();
        await work.HandAsync(number, HopParty.IsvPublisher, HandOffWay.Copied);
        await work.Working.MoveAsync(new TicketSeen(number, null), TicketMove.Resolve, TicketWork.Agent, TestContext.Current.CancellationToken);

        Assert.All(
            ["supportrouting.tickets.opened source=portal", "supportrouting.tickets.routed party=isvPublisher", "supportrouting.tickets.handed_off way=copied", "supportrouting.tickets.resolved"],
            name => Assert.Contains(name, counted));
        Assert.DoesNotContain(counted, line => line.Contains(HandOffWork.AskerName, StringComparison.Ordinal));
    }
}
