using System.Diagnostics;
using System.Diagnostics.Metrics;
using SupportRouting.Data.Import;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Telemetry;

/// <summary>What the portal counts and traces of its own. Tags are words of our catalogues, never what somebody typed.</summary>
public static class PortalTelemetry
{
    public const string Name = "SupportRouting";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Decisions = Meter.CreateCounter<long>("supportrouting.decisions", "{decision}");
    private static readonly Counter<long> Imports = Meter.CreateCounter<long>("supportrouting.imports", "{import}");
    private static readonly Counter<long> ImportRows = Meter.CreateCounter<long>("supportrouting.import.rows", "{row}");

    internal static Activity? StartDecisions(int questions) =>
        Source.StartActivity("decide")?.SetTag("supportrouting.questions", questions);

    internal static Activity? StartImport() => Source.StartActivity("import");

    internal static void Count(Decision decision)
    {
        var (outcome, party) = decision switch
        {
            Decision.Routed routed => ("routed", FactNames.Name(routed.Responsible)),
            Decision.NotStated => ("notStated", "none"),
            _ => ("needsFacts", "none"),
        };
        Decisions.Add(1, new("outcome", outcome), new KeyValuePair<string, object?>("party", party));
    }

    internal static void Count(ImportReport report)
    {
        Imports.Add(1, new KeyValuePair<string, object?>("kept", report.Kept));
        foreach (var (result, rows) in new[]
        {
            ("added", report.Added), ("changed", report.Changed), ("same", report.Same), ("refused", report.Refused),
        })
            ImportRows.Add(rows, new("result", result), new KeyValuePair<string, object?>("kept", report.Kept));
    }
}
