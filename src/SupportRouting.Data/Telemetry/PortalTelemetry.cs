using System.Diagnostics;
using System.Diagnostics.Metrics;
using SupportRouting.Data.Import;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Links;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

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

    private static readonly Counter<long> Opened = Meter.CreateCounter<long>("supportrouting.tickets.opened", "{ticket}");
    private static readonly Counter<long> Routed = Meter.CreateCounter<long>("supportrouting.tickets.routed", "{ticket}");
    private static readonly Counter<long> HandedOff = Meter.CreateCounter<long>("supportrouting.tickets.handed_off", "{ticket}");
    private static readonly Counter<long> Resolved = Meter.CreateCounter<long>("supportrouting.tickets.resolved", "{ticket}");

    private static readonly Counter<long> LinkChecks = Meter.CreateCounter<long>("supportrouting.links.checked", "{link}");

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

    internal static void CountOpened(TicketSource source, TicketParty party)
    {
        Opened.Add(1, new KeyValuePair<string, object?>("source", FactNames.Name(source)));
        CountRouted(party);
    }

    /// <summary>Counts what a change that was saved has made of a ticket.</summary>
    internal static void CountChange(TicketParty partyBefore, TicketStatus statusBefore, TicketRecord ticket)
    {
        if (ticket.Party != partyBefore)
            CountRouted(ticket.Party);
        if (ticket.Status is TicketStatus.Resolved && statusBefore is not TicketStatus.Resolved)
            Resolved.Add(1);
    }

    internal static void Count(HandOffWay way) => HandedOff.Add(1, new KeyValuePair<string, object?>("way", FactNames.Name(way)));

    internal static void Count(LinkFinding finding) => LinkChecks.Add(1, new KeyValuePair<string, object?>("finding", FactNames.Name(finding)));

    private static void CountRouted(TicketParty party) => Routed.Add(1, new KeyValuePair<string, object?>("party", FactNames.Name(party)));
}
