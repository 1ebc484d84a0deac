using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Telemetry;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.HandOffs;

/// <summary>A message as it goes to another party.</summary>
/// <param name="TargetKey">Which of the prepared desks.</param>
/// <param name="Way">How it goes there.</param>
/// <param name="Language">What it is written in.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Body">Its text.</param>
public sealed record HandOffMessage(string? TargetKey, HandOffWay Way, string Language, string Subject, string Body)
{
    public Severity Severity { get; init; }

    /// <summary>The number the receiver gave the request when it was opened by hand.</summary>
    public string? Reference { get; init; }

    /// <summary>Words that look like the asker's name and, as the sender says, are not.</summary>
    public IReadOnlyList<string> NotPersonal { get; init; } = [];
}

/// <summary>Why a message did not go, where the ticket itself is not the reason.</summary>
public enum HandOffFault : byte
{
    None,
    NoSuchTarget,
    WayNotPossible,

    /// <summary>It names the asker, where only our own contact belongs.</summary>
    NamesTheAsker,
}

public sealed record HandOffResult(HandOffFault Fault, TicketResult Ticket)
{
    /// <summary>What names the asker, where that is the reason.</summary>
    public IReadOnlyList<NamedPerson> Names { get; init; } = [];


    public bool IsDone => Fault is HandOffFault.None && Ticket.IsDone;
}

/// <summary>Hands a question to another party: the record, the timeline, the move, the clock and the mail in one transaction.</summary>
public sealed class HandOffTicket(
    PortalDbContext db, TicketDesk desk, PrepareHandOff prepare, HandOffOptions options, MailOptions mail, OutboxSignal outbox)
{
    public async Task<HandOffResult> RunAsync(TicketSeen which, HandOffMessage message, TicketActor actor, CancellationToken cancel)
    {
        if (!actor.IsStaff)
            return Not(TicketFault.StaffOnly);
        if (await prepare.ForAsync(which.Number, actor, cancel) is not { } prepared)
            return Not(TicketFault.NotFound);
        if (prepared.Target(message.TargetKey) is not { } target)
            return Not(HandOffFault.NoSuchTarget);
        if (!target.Ways(mail.IsOn).Contains(message.Way))
            return Not(HandOffFault.WayNotPossible);
        var names = prepared.Asker.NamesIn($"{message.Subject}\n{message.Body}");
        if (names.Any(name => name.IsCertain || !message.NotPersonal.Contains(name.Text, StringComparer.Ordinal)))
            return Not(HandOffFault.NamesTheAsker) with { Names = names };

        var result = await desk.InOneGoAsync(
            token => desk.ChangeAsync(which, actor, (ticket, now) => SendAsync(ticket, prepared, target, message, names, actor, now, token), token), cancel);
        if (result.IsDone)
            PortalTelemetry.Count(message.Way);
        if (result.IsDone && message.Way is HandOffWay.Mail)
            outbox.Ring();
        return new HandOffResult(HandOffFault.None, result);
    }

    private async Task<TicketResult> SendAsync(
        TicketRecord ticket, PreparedHandOff prepared, HandOffTarget target, HandOffMessage message, IReadOnlyList<NamedPerson> names, TicketActor actor,
        DateTimeOffset now, CancellationToken cancel)
    {
        if (TicketMoves.Next(ticket.Status, TicketMove.HandOff) is null)
            return TicketResult.Not(TicketFault.MoveNotAllowed);
        var earlier = await db.HandOffs.Where(h => h.TicketNumber == ticket.Number && h.EndedAt == null).ToListAsync(cancel);
        var handOff = new HandOffRecord
        {
            TicketNumber = ticket.Number,
            To = target.To,
            ContactKind = target.Kind,
            Way = message.Way,
            Recipient = message.Way is HandOffWay.PartnerCenter ? null : target.Email,
            Subject = message.Subject,
            Body = message.Body,
            Language = message.Language,
            SentAt = now,
            SentById = actor.Id,
            ExpectedBy = options.ExpectedBy(target, message.Severity, now),
            PublisherId = target.PublisherId,
            Reference = message.Reference,
        };
        db.Add(handOff);
        // The timeline wants its id.
        await db.SaveChangesAsync(cancel);
        earlier.ForEach(open => open.EndedAt = now);
        ticket.Log(actor, now, TicketEntryKind.HandedOff, message.Body, after: FactNames.Name(target.To), handOffId: handOff.Id);
        if (names.Count > 0)
            ticket.Log(actor, now, TicketEntryKind.NamesKept, after: string.Join(", ", names.Select(name => name.Text)), handOffId: handOff.Id);
        ticket.TryMove(TicketMove.HandOff, actor, now);
        ticket.Reference = message.Reference;
        ticket.FindBy(handOff);
        // Whoever gave the request a number has given a sign of life.
        if (message.Reference is not null)
            ticket.TryMove(target.To.RepliedMove, actor, now);
        ticket.SetExpected(handOff.ExpectedBy);
        if (message.Way is HandOffWay.Mail && target.Email is { } address)
            db.Add(MailOf(handOff, address, EmailAddress.Parse(prepared.Us.Email).Value?.Text, now));
        return TicketResult.Done;
    }

    private static OutboxRecord MailOf(HandOffRecord handOff, string address, string? replyTo, DateTimeOffset now) => new()
    {
        To = address,
        ReplyTo = replyTo,
        Subject = handOff.Subject,
        Body = handOff.Body,
        WrittenAt = now,
        NextAttemptAt = now,
        HandOffId = handOff.Id,
        TicketNumber = handOff.TicketNumber,
    };

    private static HandOffResult Not(HandOffFault fault) => new(fault, TicketResult.Not(TicketFault.None));

    private static HandOffResult Not(TicketFault fault) => new(HandOffFault.None, TicketResult.Not(fault));
}
