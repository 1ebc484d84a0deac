using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Answers;

/// <summary>What an asker may be told.</summary>
/// <param name="Number">The ticket.</param>
/// <param name="Subject">What it is called.</param>
/// <param name="Party">Who answers.</param>
public sealed record PreparedAnswer(long Number, string Subject, TicketParty Party)
{
    public string? Language { get; init; }

    public string? AskerName { get; init; }

    public string? AskerEmail { get; init; }

    public string? PublisherName { get; init; }

    /// <summary>The publisher's contacts as this asker may see them, where it is to turn there itself.</summary>
    public IReadOnlyList<SupportContact> Contacts { get; init; } = [];

    public required OurContact Us { get; init; }

    public required TicketStatus Status { get; init; }

    /// <summary>The ticket that goes on in this one's stead.</summary>
    public long? MergedInto { get; init; }
}

/// <summary>Gathers what an answer to the asker says.</summary>
public sealed class PrepareAnswer(PortalDbContext db, AnswerQuestions answers)
{
    /// <returns>What there is; null when there is no such ticket for this actor.</returns>
    public async Task<PreparedAnswer?> ForAsync(long number, TicketActor actor, CancellationToken cancel)
    {
        var found = !actor.IsStaff ? null : await actor.Reader.TicketsOf(db).AsNoTracking().Where(t => t.Number == number)
            .Select(t => new { Ticket = t, OfferKey = t.Offer!.Key }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;

        var ticket = found.Ticket;
        var question = TicketQuestion.Of(ticket, found.OfferKey);
        var answer = (await answers.AnswerAsync([question], actor.Reader, cancel)).Answers is [var only] ? only : null;
        return new PreparedAnswer(number, ticket.Subject, ticket.Party)
        {
            Language = ticket.Language,
            AskerName = ticket.AskerName,
            AskerEmail = EmailAddress.Parse(ticket.AskerEmail).Value?.Text,
            PublisherName = answer?.Product?.PublisherName,
            Contacts = question.IsComplete && ticket.Party is TicketParty.IsvPublisher ? ContactsFor(ticket.Asker, answer) : [],
            Us = await OurContacts.OfAsync(db, answer, actor, cancel),
            Status = ticket.Status,
            MergedInto = ticket.MergedInto,
        };
    }

    // Whom the asker is to turn to itself; what only partners may see stays with them.
    private static IReadOnlyList<SupportContact> ContactsFor(Asker asker, Answer? answer) =>
        answer?.Decision is Decision.Routed { FirstContact: FirstContact.IsvPublisher }
            ? ContactVisibility.Cut(
                asker is Asker.Customer ? OfferReader.Customer : OfferReader.CspPartner,
                answer.Contacts.Where(hop => hop.Hop.To is HopParty.IsvPublisher).SelectMany(hop => hop.Chosen?.Contacts ?? [])
                    .Where(contact => contact.Kind is not OfferContactKind.Engineering).Distinct())
            : [];
}
