using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Data.Outbox;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.HandOffs;

/// <summary>What happens to a hand-off after it went: a reply, a number, another attempt to mail it, a reminder.</summary>
public sealed class WorkOnHandOff(PortalDbContext db, TicketDesk desk, HandOffClock clock, ConfirmByReply confirm, OutboxSignal outbox, TimeProvider time)
{
    /// <summary>
    /// Keeps what the receiver replied, for our own eyes, and that its address is right. Its number is the one typed, else the one its
    /// pattern finds.
    /// </summary>
    public Task<TicketResult> ReplyAsync(TicketSeen which, long handOffId, string text, string? reference, TicketActor actor, CancellationToken cancel) =>
        desk.InOneGoAsync(async token =>
        {
            var result = await KeepReplyAsync(which, handOffId, text, reference, actor, token);
            if (result.IsDone)
                await confirm.RunAsync(handOffId, actor, token);
            return result;
        }, cancel);

    /// <summary>Puts a mail that was given up back into the outbox.</summary>
    public async Task<bool> SendAgainAsync(long number, long handOffId, TicketActor actor, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var again = actor.IsStaff && await db.Outbox
            .Where(m => m.HandOffId == handOffId && m.TicketNumber == number && m.State == OutboxState.Failed)
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.State, OutboxState.Waiting).SetProperty(m => m.Attempts, 0).SetProperty(m => m.NextAttemptAt, now),
                cancel) > 0;
        if (again)
            outbox.Ring();
        return again;
    }

    /// <summary>Says once that the receiver is late, and once more for each sign of life it gave meanwhile.</summary>
    public Task<TicketResult> RemindAsync(long number, long handOffId, TicketActor actor, CancellationToken cancel) =>
        OnAsync(new TicketSeen(number, null), handOffId, actor, (ticket, handOff, now) =>
        {
            if (handOff.RemindedAt is null)
            {
                handOff.RemindedAt = now;
                ticket.Log(actor, now, TicketEntryKind.HandOffReminded, after: FactNames.Name(handOff.To), handOffId: handOff.Id);
            }

            return Task.FromResult(TicketResult.Done);
        }, cancel);

    private Task<TicketResult> KeepReplyAsync(TicketSeen which, long handOffId, string text, string? reference, TicketActor actor, CancellationToken cancel) =>
        OnAsync(which, handOffId, actor, async (ticket, handOff, now) =>
        {
            handOff.FirstReplyAt ??= now;
            handOff.RemindedAt = null;
            ticket.Log(actor, now, TicketEntryKind.HandOffReplied, text, after: FactNames.Name(handOff.To), handOffId: handOff.Id);
            if ((reference ?? await FoundInAsync(text, handOff, cancel)) is { } number && number != handOff.Reference)
            {
                ticket.Log(actor, now, TicketEntryKind.ReferenceChanged, before: handOff.Reference, after: number, handOffId: handOff.Id);
                ticket.Reference = handOff.Reference = number;
            }

            ticket.TryMove(handOff.To.RepliedMove, actor, now);
            if (TicketMoves.IsElsewhere(ticket.Status))
                ticket.SetExpected(await clock.NextAsync(handOff, now, cancel));
            return TicketResult.Done;
        }, cancel);

    private Task<TicketResult> OnAsync(
        TicketSeen which, long handOffId, TicketActor actor, Func<TicketRecord, HandOffRecord, DateTimeOffset, Task<TicketResult>> change,
        CancellationToken cancel) =>
        desk.ChangeAsync(which, actor, async (ticket, now) =>
        {
            if (!actor.IsStaff)
                return TicketResult.Not(TicketFault.StaffOnly);
            var handOff = await db.HandOffs.FirstOrDefaultAsync(h => h.Id == handOffId && h.TicketNumber == ticket.Number && h.EndedAt == null, cancel);
            return handOff is null ? TicketResult.Not(TicketFault.NotFound) : await change(ticket, handOff, now);
        }, cancel);

    private async Task<string?> FoundInAsync(string text, HandOffRecord handOff, CancellationToken cancel)
    {
        var pattern = await db.AllPublishers.Where(p => p.Id == handOff.PublisherId).Select(p => p.ReferencePattern).FirstOrDefaultAsync(cancel);
        return ReferencePattern.Parse(pattern).Value?.Find(text);
    }
}
