using SupportRouting.Data.Routing;
using SupportRouting.Data.Telemetry;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>Keeps a question as a ticket: with the decision as it was, and the first lines of its timeline, in one transaction.</summary>
public sealed class OpenTicket(PortalDbContext db, AnswerQuestions answers, RoutingPolicy policy, TimeProvider time)
{
    /// <returns>The new ticket's number, or the ids that lead nowhere this actor may look.</returns>
    public async Task<OpenedTicket> RunAsync(NewTicket input, TicketActor actor, CancellationToken cancel)
    {
        var (ticket, refused) = await MakeAsync(input, actor, cancel);
        if (ticket is null)
            return new OpenedTicket(null, refused);
        db.Add(ticket);
        await db.SaveChangesAsync(cancel);
        PortalTelemetry.CountOpened(ticket.Source, ticket.Party);
        return new OpenedTicket(ticket.Number, []);
    }

    /// <summary>The ticket as it is to be saved, or what is wrong with the ids it was to be about.</summary>
    internal async Task<(TicketRecord? Ticket, IReadOnlyList<RefusedId> Refused)> MakeAsync(
        NewTicket input, TicketActor actor, CancellationToken cancel)
    {
        if (actor.Reader.IsNobody)
            throw new InvalidOperationException("Whoever belongs to no partner has no tickets.");

        // Without a topic there is nothing to decide, but the ids must be good all the same.
        var result = await answers.AnswerAsync([input.Question], actor.Reader, cancel);
        if (result.Refused.Count > 0)
            return (null, result.Refused);

        var answer = result.Answers[0];
        var party = TicketParties.Of(input.Question.IsComplete ? answer.Decision : null);
        var now = time.GetUtcNow();
        var ticket = Make(input, party, actor, now);
        (await TicketSubject.OfAsync(db, input.Question, answer, cancel)).ApplyTo(ticket);
        ticket.Log(actor, now, TicketEntryKind.Opened, isInternal: false);
        if (input.Question.IsComplete)
        {
            ticket.Decisions.Add(TicketDecisionRecord.Of(answer, policy, now));
            ticket.Log(actor, now, TicketEntryKind.Decided, after: FactNames.Name(party));
        }

        return (ticket, []);
    }

    internal static TicketRecord Make(NewTicket input, TicketParty party, TicketActor actor, DateTimeOffset now)
    {
        var ticket = new TicketRecord
        {
            Subject = input.SubjectOrBeginning,
            Question = input.Text,
            Language = input.Language,
            Asker = input.Asker,
            AskerName = input.AskerName,
            AskerEmail = input.AskerEmail,
            Topic = input.Topic,
            GivenFacts = TicketFacts.WriteGiven(input.Question.Given, input.Question.DutyIsGiven),
            ResellerTenantId = actor.Reader.ResellerTenantId,
            Party = party,
            Status = TicketParties.FirstStatus(party),
            StatusSince = now,
            Priority = input.Priority,
            DueAt = input.DueAt,
            NextDueAt = input.DueAt,
            Source = input.Source,
            ExternalId = input.ExternalId,
            CreatedAt = now,
            CreatedById = actor.Id,
            SearchText = "",
        };
        ticket.Tags.AddRange(input.Tags.Distinct(StringComparer.Ordinal).Select(tag => new TicketTagRecord { Tag = tag }));
        return ticket;
    }
}

/// <summary>A ticket's number, or what is wrong with the ids it was to be about.</summary>
public sealed record OpenedTicket(long? Number, IReadOnlyList<RefusedId> Refused);
