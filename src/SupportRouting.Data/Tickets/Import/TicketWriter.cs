using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Partners.Import;
using SupportRouting.Data.Routing;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Import;

/// <summary>Writes tickets that are not here yet, each decided as a new question is. What is here already stays as it is.</summary>
internal sealed class TicketWriter(PortalDbContext db, AnswerQuestions answers, RoutingPolicy policy, TimeProvider time) : IBatchWriter<TicketDraft>
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>To whom each ticket went that was written.</summary>
    public List<TicketParty> Parties { get; } = [];

    public async Task WriteAsync(IReadOnlyList<ReadRow<TicketDraft>> rows, ImportReport report, CancellationToken cancel)
    {
        var fresh = await NotHereAsync(rows, report, cancel);
        if (fresh.Count is 0)
            return;
        var questions = await WithKnownIdsAsync(fresh, report, cancel);
        var decided = (await answers.AnswerAsync(questions, RecordReader.Staff, cancel)).Answers;
        var records = await TicketImportRecords.LoadAsync(db, questions, decided, [.. fresh.Select(row => row.Draft.AssigneeEmail).OfType<string>()], cancel);
        for (var i = 0; i < fresh.Count; i++)
        {
            db.Add(Make(fresh[i], questions[i], decided[i], records, report));
            report.Count(isNew: true, differs: true);
            Parties.Add(TicketParties.Of(questions[i].IsComplete ? decided[i].Decision : null));
        }
    }

    private async Task<List<ReadRow<TicketDraft>>> NotHereAsync(IReadOnlyList<ReadRow<TicketDraft>> rows, ImportReport report, CancellationToken cancel)
    {
        string[] ids = [.. rows.Select(row => row.Draft.ExternalId).Distinct(StringComparer.Ordinal)];
        _seen.UnionWith(await db.Tickets.Where(t => t.ExternalId != null && ids.Contains(t.ExternalId)).Select(t => t.ExternalId!).ToListAsync(cancel));
        var fresh = new List<ReadRow<TicketDraft>>();
        foreach (var row in rows)
        {
            if (_seen.Add(row.Draft.ExternalId))
                fresh.Add(row);
            else
                report.Count(isNew: false, differs: false);
        }

        return fresh;
    }

    private async Task<List<QuestionInput>> WithKnownIdsAsync(List<ReadRow<TicketDraft>> rows, ImportReport report, CancellationToken cancel)
    {
        List<QuestionInput> questions = [.. rows.Select(row => row.Draft.Question)];
        foreach (var refused in (await answers.AnswerAsync(questions, RecordReader.Staff, cancel)).Refused)
        {
            var question = questions[refused.Index];
            var (text, without) = refused.Field switch
            {
                TicketColumns.OfferId => (question.OfferId?.ToString(), question with { OfferId = null }),
                TicketColumns.SubscriptionId => (question.SubscriptionId?.ToString(), question with { SubscriptionId = null }),
                _ => (question.CustomerTenantId?.ToString(), question with { CustomerTenantId = null }),
            };
            questions[refused.Index] = without;
            NotKnown(rows[refused.Index], refused.Field, text, report);
        }

        return questions;
    }

    private TicketRecord Make(ReadRow<TicketDraft> row, QuestionInput question, Answer answer, TicketImportRecords records, ImportReport report)
    {
        var (draft, now) = (row.Draft, time.GetUtcNow());
        var created = draft.CreatedAt < now ? draft.CreatedAt.Value : now;
        var party = TicketParties.Of(question.IsComplete ? answer.Decision : null);
        var ticket = OpenTicket.Make(draft.ToNew(question), party, SystemActors.Importer, created);
        records.SubjectOf(question, answer).ApplyTo(ticket);
        ticket.Log(SystemActors.Importer, created, TicketEntryKind.Opened, isInternal: false);
        if (question.IsComplete)
        {
            ticket.Decisions.Add(TicketDecisionRecord.Of(answer, policy, now));
            ticket.Log(SystemActors.Importer, now, TicketEntryKind.Decided, after: FactNames.Name(party));
        }

        if (records.StaffOf(draft.AssigneeEmail) is { } assignee)
        {
            ticket.AssigneeId = assignee.Id;
            ticket.Log(SystemActors.Importer, now, TicketEntryKind.Assigned, after: assignee.Name);
        }
        else if (draft.AssigneeEmail is { } stranger)
        {
            NotKnown(row, TicketColumns.Assignee, stranger, report);
        }

        var moved = draft.ClosedAt < now && draft.ClosedAt > created ? draft.ClosedAt.Value : now;
        if (draft.Status is { } status)
        {
            foreach (var move in TicketStateWords.MovesTo(status))
                ticket.TryMove(move, SystemActors.Importer, TicketMoves.IsOpen(status) ? now : moved);
        }

        ticket.ChangedAt = now;
        return ticket;
    }

    private static void NotKnown(ReadRow<TicketDraft> row, string field, string? text, ImportReport report) =>
        report.Warn(row.File, row.Row, new RowNote(field, $"{EstateValues.Quoted(text ?? "")} is not known here; counts as none"));
}
