using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Telemetry;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>
/// Makes linked tickets of a mixed question, each with its own topic and party. The first part stays with the ticket, whose
/// question stays as it was asked; each other part becomes a ticket of the same asker.
/// </summary>
public sealed class SplitTicket(
    PortalDbContext db, TicketDesk desk, AnswerQuestions answers, RouteTicket routing, OpenTicket opening, TicketRequests requests)
{
    /// <summary>Who would answer each part; nothing is kept.</summary>
    /// <returns>The answers in the order of the parts; none where there is no such ticket, or its records are gone.</returns>
    public async Task<IReadOnlyList<Answer>> PreviewAsync(long number, IReadOnlyList<SplitPart> parts, TicketActor actor, CancellationToken cancel)
    {
        var ticket = await actor.Reader.TicketsOf(db).AsNoTracking().FirstOrDefaultAsync(t => t.Number == number, cancel);
        if (ticket is null)
            return [];
        var whole = await WholeAsync(ticket, cancel);
        return (await answers.AnswerAsync([.. parts.Select(part => part.Of(whole))], actor.Reader, cancel)).Answers;
    }

    /// <param name="which">The ticket.</param>
    /// <param name="parts">At least two; the first stays with the ticket.</param>
    /// <param name="request">The form's own key: the same form sent twice splits once.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="cancel">Ends the change before it is saved.</param>
    /// <returns>The first of the new tickets.</returns>
    public async Task<TicketResult> RunAsync(
        TicketSeen which, IReadOnlyList<SplitPart> parts, TicketRequest request, TicketActor actor, CancellationToken cancel)
    {
        if (parts.Count < SplitPart.Least)
            throw new ArgumentException("One part is no split.", nameof(parts));
        if (await requests.FindAsync(request, cancel) is { } earlier)
            return Again(earlier);
        try
        {
            return await desk.InOneGoAsync(token => desk.ChangeAsync(
                which, actor, (ticket, now) => SplitAsync(ticket, parts, request, actor, now, token), token), cancel);
        }
        catch (DbUpdateException)
        {
            // The same form came twice at once, and the other was quicker.
            db.ChangeTracker.Clear();
            if (await requests.FindAsync(request, cancel) is not { } first)
                throw;
            return Again(first);
        }
    }

    private async Task<TicketResult> SplitAsync(
        TicketRecord ticket, IReadOnlyList<SplitPart> parts, TicketRequest request, TicketActor actor, DateTimeOffset now, CancellationToken cancel)
    {
        if (!actor.IsStaff)
            return TicketResult.Not(TicketFault.StaffOnly);
        if (!TicketMoves.IsOpen(ticket.Status))
            return TicketResult.Not(TicketFault.MoveNotAllowed);
        var whole = await WholeAsync(ticket, cancel);
        var stays = await answers.AnswerAsync([parts[0].Of(whole)], actor.Reader, cancel);
        if (stays.Refused.Count > 0)
            return TicketResult.Not(TicketFault.UnknownId) with { Refused = stays.Refused };

        var made = new List<TicketRecord>();
        foreach (var part in parts.Skip(1))
            made.Add(await MakeAsync(ticket, part, whole, actor, now, cancel));
        requests.Keep(request, made[0]);
        // The timelines name the new tickets, whose numbers the database gives.
        await db.SaveChangesAsync(cancel);
        made.ForEach(one => PortalTelemetry.CountOpened(one.Source, one.Party));

        ticket.Subject = parts[0].Subject;
        ticket.Log(actor, now, TicketEntryKind.Split, after: string.Join(", ", made.Select(one => new TicketNumber(one.Number))), isInternal: false);
        var applied = await routing.ApplyAsync(ticket, parts[0].Of(whole), stays.Answers[0], actor, now, cancel);
        return applied with { Numbers = [made[0].Number] };
    }

    private async Task<TicketRecord> MakeAsync(
        TicketRecord from, SplitPart part, QuestionInput whole, TicketActor actor, DateTimeOffset now, CancellationToken cancel)
    {
        var input = new NewTicket(part.Of(whole), part.Text)
        {
            Subject = part.Subject,
            Language = from.Language,
            AskerName = from.AskerName,
            AskerEmail = from.AskerEmail,
            Priority = from.Priority,
            DueAt = from.DueAt,
            Tags = [.. from.Tags.Select(tag => tag.Tag)],
            Source = TicketSource.Split,
        };
        var (made, _) = await opening.MakeAsync(input, actor, cancel);
        if (made is null)
            throw new InvalidOperationException("The records of a part are those of the whole, which were good.");
        (made.SplitFrom, made.ResellerTenantId, made.AssigneeId) = (from.Number, from.ResellerTenantId, from.AssigneeId);
        made.Log(actor, now, TicketEntryKind.Split, before: new TicketNumber(from.Number).ToString(), isInternal: false);
        db.Add(made);
        return made;
    }

    private async Task<QuestionInput> WholeAsync(TicketRecord ticket, CancellationToken cancel)
    {
        var offer = ticket.OfferId is { } id ? await db.AllOffers.Where(o => o.Id == id).Select(o => o.Key).SingleAsync(cancel) : null;
        return TicketQuestion.Of(ticket, offer);
    }

    private static TicketResult Again(EarlierRequest earlier) => earlier.IsOther
        ? TicketResult.Not(TicketFault.ChangedMeanwhile)
        : TicketResult.Done with { Numbers = [earlier.Number] };
}
