using System.Diagnostics;
using OpenTelemetry;

namespace SupportRouting.Web.Telemetry;

/// <summary>Takes addresses out of a trace: a path holds ids and a query what somebody searched for. The route's pattern stays.</summary>
internal sealed class TraceScrubber : BaseProcessor<Activity>
{
    private static readonly string[] Addresses =
    [
        "url.path", "url.query", "url.full", "http.url", "http.target", "client.address", "user_agent.original",
        // The connection string with its user.
        "db.npgsql.data_source",
    ];

    public override void OnEnd(Activity data)
    {
        foreach (var name in Addresses)
            data.SetTag(name, null);
    }
}
