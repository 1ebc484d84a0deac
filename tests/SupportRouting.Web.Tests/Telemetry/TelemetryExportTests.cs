using System.Net;
using System.Net.Http.Json;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Telemetry;

public sealed class TelemetryExportTests(PostgresFixture postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_AfterADecision_HasItsCountAndSpanAndNothingThatWasTyped()
    {
        // On a busy machine a portal that stops may give up before it has sent everything, so it sends while it runs.
        Environment.SetEnvironmentVariable("OTEL_METRIC_EXPORT_INTERVAL", "500");
        await using var receiver = new OtlpReceiver();
        await using (var portal = new MeasuredFixture(postgres, receiver.Address))
        {
            await portal.InitializeAsync();
            using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
            (await agent.GetAsync("/offers?query=planted-search-word")).Dispose();
            (await agent.GetAsync("/planted-path-word")).Dispose();
            using var api = portal.Api();
            api.DefaultRequestHeaders.UserAgent.ParseAdd("planted-agent-word/1.0");
            using var decided = await api.PostAsJsonAsync("/api/v1/decisions?planted-query-word", new { asker = "customer", topic = "T16", purchaseChannel = "csp" }, Cancel);
            using var again = await api.PostAsJsonAsync("/api/v1/decisions", new { asker = "customer", topic = "T16", purchaseChannel = "csp" }, Cancel);
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
            await Eventually.TrueAsync(
                () => receiver.Text("/v1/metrics").Contains("supportrouting.decisions", StringComparison.Ordinal)
                    && receiver.Text("/v1/traces").Contains("POST /api/v1/decisions", StringComparison.Ordinal),
                "Nothing of the decision was sent.");
        }

        var (traces, metrics) = (receiver.Text("/v1/traces"), receiver.Text("/v1/metrics"));
        Assert.All(["decide", "supportrouting.questions", "POST /api/v1/decisions", "GET offers", "http.route"], name => Assert.Contains(name, traces, StringComparison.Ordinal));
        Assert.All(["supportrouting.decisions", "cspPartner", "http.server.request.duration", "dotnet.gc", "db.client"], name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        foreach (var typed in new[]
        {
            "planted-search-word", "planted-path-word", "planted-query-word", "planted-agent-word", PortalFixture.ApiKey, "marek.kowal", "Marek",
        })
            Assert.DoesNotContain(typed, traces + metrics, StringComparison.OrdinalIgnoreCase);
    }

    private sealed class MeasuredFixture(PostgresFixture postgres, string collector) : PortalFixture(postgres)
    {
        protected override IEnumerable<(string Name, string Value)> Settings => [("Telemetry:OtlpEndpoint", collector)];
    }
}
