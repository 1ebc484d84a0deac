using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Routing;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>Decides a ticket again when its facts change, or lets a person decide otherwise.</summary>
public sealed class RouteTicket(PortalDbContext db, TicketDesk desk, AnswerQuestions answers, RoutingPolicy policy)
{
    /// <summary>Gives the ticket other facts and decides it anew; both decisions are kept.</summary>
    /// <param name="which">The ticket.</param>
    /// <param name="question">All that is now said, about all records it is about.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="cancel">Ends the change before it is saved.</param>
    public Task<TicketResult> ChangeFactsAsync(TicketSeen which, QuestionInput question, TicketActor actor, CancellationToken cancel) =>
        desk.ChangeAsync(which, actor, async (ticket, now) =>
        {
            if (!actor.IsStaff)
                return TicketResult.Not(TicketFault.StaffOnly);
            var result = await answers.AnswerAsync([question], actor.Reader, cancel);
            if (result.Refused.Count > 0)
                return TicketResult.Not(TicketFault.UnknownId) with { Refused = result.Refused };

            return await ApplyAsync(ticket, question, result.Answers[0], actor, now, cancel);
        }, cancel);

    /// <summary>Says that somebody else answers than the policy does. The decision stays as it is, beside the override.</summary>
    public Task<TicketResult> OverrideAsync(
        TicketSeen which, TicketParty party, OverrideReason reason, string text, TicketActor actor, CancellationToken cancel) =>
        desk.ChangeAsync(which, actor, async (ticket, now) =>
        {
            if (!actor.IsStaff)
                return TicketResult.Not(TicketFault.StaffOnly);
            var before = ticket.Party;
            (ticket.Party, ticket.OverrideReason, ticket.OverrideText) = (party, reason, text);
            ticket.OverriddenRow = (await LastDecisionAsync(ticket.Number, cancel))?.RowId;
            ticket.Log(actor, now, TicketEntryKind.Overridden, $"{FactNames.Name(reason)}: {text}", FactNames.Name(before), FactNames.Name(party));
            return ticket.TryMove(TicketMove.Route, actor, now) ? TicketResult.Done : TicketResult.Not(TicketFault.MoveNotAllowed);
        }, cancel);

    /// <summary>Goes back to what the last decision says.</summary>
    public Task<TicketResult> RemoveOverrideAsync(TicketSeen which, TicketActor actor, CancellationToken cancel) =>
        desk.ChangeAsync(which, actor, async (ticket, now) =>
        {
            if (!actor.IsStaff)
                return TicketResult.Not(TicketFault.StaffOnly);
            if (ticket.OverrideReason is null)
                return TicketResult.Done;
            var decided = await LastDecisionAsync(ticket.Number, cancel);
            var before = ticket.Party;
            (ticket.Party, ticket.OverrideReason, ticket.OverrideText, ticket.OverriddenRow) = (decided?.Party ?? TicketParty.Unknown, null, null, null);
            ticket.Log(actor, now, TicketEntryKind.OverrideRemoved, before: FactNames.Name(before), after: FactNames.Name(ticket.Party));
            return Follow(ticket, actor, now);
        }, cancel);

    /// <summary>Decides a ticket anew because a record behind it changed; what was said of it stays. One that lies with somebody else, or that a person decided, is left.</summary>
    internal Task<TicketResult> AgainAsync(TicketSeen which, Answer answer, string why, TicketActor actor, CancellationToken cancel) =>
        desk.ChangeAsync(which, actor, (ticket, now) =>
            !actor.IsStaff ? Task.FromResult(TicketResult.Not(TicketFault.StaffOnly))
            : !TicketMoves.IsOpen(ticket.Status) || TicketMoves.IsElsewhere(ticket.Status) || ticket.OverrideReason is not null
                ? Task.FromResult(TicketResult.Not(TicketFault.MoveNotAllowed))
            : DecideAsync(ticket, answer, actor, now, cancel, why), cancel);

    /// <summary>Gives a ticket that is being changed other facts, and what they are answered.</summary>
    internal async Task<TicketResult> ApplyAsync(
        TicketRecord ticket, QuestionInput question, Answer answer, TicketActor actor, DateTimeOffset now, CancellationToken cancel)
    {
        var before = SaidFacts.Write(ticket);
        ticket.Asker = question.Given.Asker;
        ticket.Topic = question.IsComplete ? question.Given.Topic.ToString() : null;
        ticket.GivenFacts = TicketFacts.WriteGiven(question.Given, question.DutyIsGiven);
        (await TicketSubject.OfAsync(db, question, answer, cancel)).ApplyTo(ticket);
        if (SaidFacts.Write(ticket) is var after && after != before)
            ticket.Log(actor, now, TicketEntryKind.FactsChanged, before: before, after: after);
        return await DecideAsync(ticket, question.IsComplete ? answer : null, actor, now, cancel);
    }

    private async Task<TicketResult> DecideAsync(
        TicketRecord ticket, Answer? answer, TicketActor actor, DateTimeOffset now, CancellationToken cancel, string? why = null)
    {
        var last = await LastDecisionAsync(ticket.Number, cancel);
        var party = TicketParties.Of(answer?.Decision);
        if (answer is not null && TicketDecisionRecord.Of(answer, policy, now) is var decision
            && (last is null || last.Facts != decision.Facts || last.RowId != decision.RowId || last.PolicyVersion != decision.PolicyVersion))
        {
            ticket.Decisions.Add(decision);
            ticket.Log(actor, now, TicketEntryKind.Decided, why, last is null ? null : FactNames.Name(last.Party), FactNames.Name(party));
        }

        // What a person decided stands until that person or another takes it back.
        if (ticket.OverrideReason is null)
            ticket.Party = party;
        return Follow(ticket, actor, now);
    }

    private static TicketResult Follow(TicketRecord ticket, TicketActor actor, DateTimeOffset now) =>
        ticket.TryMove(TicketParties.FirstStatus(ticket.Party) is TicketStatus.New ? TicketMove.Unroute : TicketMove.Route, actor, now)
            ? TicketResult.Done
            : TicketResult.Not(TicketFault.MoveNotAllowed);

    private Task<TicketDecisionRecord?> LastDecisionAsync(long number, CancellationToken cancel) =>
        db.Set<TicketDecisionRecord>().AsNoTracking().Where(d => d.TicketNumber == number).OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancel);
}
