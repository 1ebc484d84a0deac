using SupportRouting.Data.Import;
using SupportRouting.Data.Partners.Import;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Telemetry;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Tickets.Import;

/// <summary>Takes tickets over from another desk's list. Tickets that are here already, known by their id there, stay as they are.</summary>
public sealed class ImportTickets(PortalDbContext db, AnswerQuestions answers, RoutingPolicy policy, ColumnChoices choices, TimeProvider time) : IImport
{
    public async Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var columns = request.Columns ?? await choices.ForAsync(request.Files, cancel);
        TicketWriter? writer = null;
        var report = await new EstateRun<TicketDraft>(
            db, time, path => new TicketRecords(policy, columns).ReadFile(path), () => writer = new TicketWriter(db, answers, policy, time))
            .RunAsync(request, progress, cancel);
        if (report.Kept)
            writer?.Parties.ForEach(party => PortalTelemetry.CountOpened(TicketSource.Import, party));
        return report;
    }
}
