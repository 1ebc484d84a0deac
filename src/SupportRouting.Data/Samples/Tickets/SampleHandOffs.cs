using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Samples.Tickets;

/// <summary>Hands sample tickets to other parties: "send isvPublisher customerSupport mail 2d: what was written".</summary>
internal static class SampleHandOffs
{
    public static HandOffRecord Make(
        TicketRecord ticket, SampleTicket sample, SampleStep step, DateTimeOffset at, Answer answer, SampleRecords records, TicketActor actor)
    {
        if (!FactNames.TryRead<HopParty>(step.Words[0], out var to) || !FactNames.TryRead<ContactKind>(step.Words[1], out var kind)
            || !FactNames.TryRead<HandOffWay>(step.Words[2], out var way))
        {
            throw new FormatException($"The hand-off of '{sample.Subject}' cannot be read.");
        }

        return new HandOffRecord
        {
            TicketNumber = ticket.Number,
            To = to,
            ContactKind = kind,
            Way = way,
            Recipient = way is HandOffWay.PartnerCenter ? null : answer.Contacts.FirstOrDefault(hop => hop.Hop.To == to)?.Chosen?.Contacts[0].Email,
            Subject = ticket.Subject,
            Body = step.Text ?? "",
            Language = "en",
            SentAt = at,
            SentById = actor.Id,
            ExpectedBy = at + SampleSpan.Parse(step.Words[3]),
            PublisherId = to is HopParty.IsvPublisher && answer.Product?.OfferId is { } key ? records.Offers[key].PublisherId : null,
        };
    }

    public static void Send(TicketRecord ticket, HandOffRecord handOff, TicketActor actor, DateTimeOffset at)
    {
        ticket.Log(actor, at, TicketEntryKind.HandedOff, handOff.Body, after: FactNames.Name(handOff.To), handOffId: handOff.Id);
        ticket.TryMove(TicketMove.HandOff, actor, at);
        ticket.SetExpected(handOff.ExpectedBy);
    }

    public static void Reply(TicketRecord ticket, HandOffRecord handOff, SampleStep step, TicketActor actor, DateTimeOffset at)
    {
        handOff.FirstReplyAt ??= at;
        ticket.Log(actor, at, TicketEntryKind.HandOffReplied, step.Text, after: FactNames.Name(handOff.To), handOffId: handOff.Id);
        if (step.Words is [var reference])
        {
            ticket.Log(actor, at, TicketEntryKind.ReferenceChanged, before: handOff.Reference, after: reference, handOffId: handOff.Id);
            ticket.Reference = handOff.Reference = reference;
        }

        ticket.TryMove(MoveOf(handOff.To), actor, at);
        ticket.SetExpected(at + (handOff.ExpectedBy - handOff.SentAt));
    }

    private static TicketMove MoveOf(HopParty party) => party switch
    {
        HopParty.IsvPublisher => TicketMove.PublisherReplied,
        HopParty.Microsoft => TicketMove.MicrosoftReplied,
        _ => TicketMove.ProviderReplied,
    };
}
