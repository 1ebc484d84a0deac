using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Api.Tickets;

/// <summary>A message that hands a question to another party. It must not name the asker; our own contact belongs there.</summary>
public sealed record HandOffBody
{
    /// <summary>isvPublisher, microsoft or indirectProvider.</summary>
    public required HopParty To { get; init; }

    /// <summary>Which of that party's desks; the advised one where it is left out.</summary>
    public ContactKind? ContactKind { get; init; }

    /// <summary>mail sends it; the others say that it went by other means.</summary>
    public required HandOffWay Way { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    /// <summary>What it is written in: en, it, es, pl; the receiver's where it is left out.</summary>
    public string? Language { get; init; }

    /// <summary>How soon Microsoft is expected to answer.</summary>
    public Domain.Tickets.Severity Severity { get; init; }

    /// <summary>The number the receiver gave it.</summary>
    public string? Reference { get; init; }

    /// <summary>Words that look like a part of the asker's name and are none here, each as it is written; the timeline keeps them.</summary>
    public IReadOnlyList<string>? NotPersonal { get; init; }
}

internal static class TicketHandOffEndpoint
{
    public static async Task<IResult> HandOffAsync(
        string number, HandOffBody message, HttpContext context, TicketCall call, PrepareHandOff prepare, HandOffTicket handOff, OutboxSignal outbox,
        CurrentUser caller, CancellationToken cancel)
    {
        var (fault, names) = (HandOffFault.None, "");
        var answer = await call.ChangeAsync(number, JsonSerializer.Serialize(message), wantsTag: false, context, async (which, token) =>
        {
            var target = (await prepare.ForAsync(which, caller.Actor, token))?.Targets
                .FirstOrDefault(desk => desk.To == message.To && (message.ContactKind is null || desk.Kind == message.ContactKind));
            var language = PortalLanguage.CultureOf(message.Language)?.Name ?? target?.Language ?? PortalLanguage.All[0].Code;
            var result = await handOff.RunAsync(
                new TicketSeen(which, null),
                new HandOffMessage(target?.Key, message.Way, language, message.Subject.Trim(), message.Body.Trim())
                {
                    Severity = message.Severity,
                    Reference = message.Reference?.Trim(),
                    NotPersonal = message.NotPersonal ?? [],
                },
                caller.Actor, token);
            (fault, names) = (result.Fault, string.Join(", ", result.Names.Select(name => name.Text)));
            return fault is HandOffFault.None ? result.Ticket : TicketResult.Not(TicketFault.MoveNotAllowed);
        }, cancel);
        // Only now the mail is there for whoever sends it.
        if (message.Way is HandOffWay.Mail)
            outbox.Ring();
        return fault switch
        {
            HandOffFault.None => answer,
            HandOffFault.NoSuchTarget => Refused("to", "This ticket has no such desk."),
            HandOffFault.WayNotPossible => Refused("way", "That desk cannot be reached this way."),
            _ => Refused("body", $"Names the asker, in the subject or the body: {names}. Give our own contact instead, or list in notPersonal what is an ordinary word."),
        };
    }

    private static ProblemHttpResult Refused(string field, string reason) =>
        Problems.Invalid(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [reason] });
}

internal sealed class HandOffBodyValidator : AbstractValidator<HandOffBody>
{
    public HandOffBodyValidator()
    {
        RuleFor(body => body.Subject).Must(text => IsText(text, TicketLimits.Subject)).WithMessage($"1 to {TicketLimits.Subject} characters, none of them a null character.");
        RuleFor(body => body.Body).Must(text => IsText(text, TicketLimits.Text)).WithMessage($"1 to {TicketLimits.Text} characters, none of them a null character.");
        RuleFor(body => body.Reference).Must(text => text is null || IsText(text, TicketLimits.Reference)).WithMessage($"1 to {TicketLimits.Reference} characters, none of them a null character.");
        RuleFor(body => body.NotPersonal).Must(words => words is null || words.Count <= MostWords && words.All(word => IsText(word, TicketLimits.Subject)))
            .WithMessage($"At most {MostWords} words of 1 to {TicketLimits.Subject} characters.");
        RuleFor(body => body.Language).Must(text => text is null || PortalLanguage.CultureOf(text) is not null).WithMessage(PortalLanguage.NotOffered);
    }

    private const int MostWords = 50;

    private static bool IsText(string? text, int most) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= most && !text.Contains('\0', StringComparison.Ordinal);
}
