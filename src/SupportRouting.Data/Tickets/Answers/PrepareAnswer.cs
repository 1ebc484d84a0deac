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

    /// <summary>The row that decided; null where none did, or where a person decided otherwise.</summary>
    public string? RowId { get; init; }

    /// <summary>The way the question takes, with the contacts this asker may see.</summary>
    public IReadOnlyList<AnswerStep> Steps { get; init; } = [];

    public required OurContact Us { get; init; }

    public required TicketStatus Status { get; init; }

    /// <summary>The ticket that goes on in this one's stead.</summary>
    public long? MergedInto { get; init; }
}

/// <summary>One step of the way a question takes.</summary>
/// <param name="Hop">Whom it leads to.</param>
/// <param name="Contacts">What this asker may be told of its contacts.</param>
public sealed record AnswerStep(Hop Hop, IReadOnlyList<SupportContact> Contacts);

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
            RowId = ticket.OverrideReason is null && question.IsComplete ? answer?.Decision.RowId : null,
            Steps = ticket.OverrideReason is null && question.IsComplete ? StepsFor(ticket.Asker, answer) : [],
            Us = await OurContacts.OfAsync(db, answer, actor, cancel),
            Status = ticket.Status,
            MergedInto = ticket.MergedInto,
        };
    }

    private static IReadOnlyList<AnswerStep> StepsFor(Asker asker, Answer? answer) => answer?.Decision is not (Decision.Routed or Decision.NotStated) ? [] :
    [
        .. answer.Contacts.Select(hop => new AnswerStep(hop.Hop, hop.Hop.To is HopParty.IsvPublisher ? MayBeTold(asker, hop.Chosen?.Contacts ?? []) : [])),
    ];

    // Whom the asker is to turn to itself; what only partners may see stays with them.
    private static IReadOnlyList<SupportContact> ContactsFor(Asker asker, Answer? answer) =>
        answer?.Decision is Decision.Routed { FirstContact: FirstContact.IsvPublisher }
            ? MayBeTold(asker, answer.Contacts.Where(hop => hop.Hop.To is HopParty.IsvPublisher).SelectMany(hop => hop.Chosen?.Contacts ?? []).Distinct())
            : [];

    private static IReadOnlyList<SupportContact> MayBeTold(Asker asker, IEnumerable<SupportContact> contacts) => ContactVisibility.Cut(
        asker is Asker.Customer ? OfferReader.Customer : OfferReader.CspPartner, contacts.Where(contact => contact.Kind is not OfferContactKind.Engineering));
}
