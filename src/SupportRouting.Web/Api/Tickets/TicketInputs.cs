using FluentValidation;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Api.Tickets;

/// <summary>What is written on a ticket.</summary>
public sealed record NoteBody
{
    public required string Text { get; init; }

    /// <summary>Whether the asker may read it.</summary>
    public bool VisibleToAsker { get; init; }
}

/// <summary>Who answers instead, and why. With no party the decision holds again.</summary>
public sealed record OverrideBody
{
    public TicketParty? Party { get; init; }

    public OverrideReason? Reason { get; init; }

    public string? Text { get; init; }
}

internal sealed class NoteBodyValidator : AbstractValidator<NoteBody>
{
    public NoteBodyValidator() => RuleFor(note => note.Text).Cascade(CascadeMode.Stop)
        .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Is empty.")
        .Must(text => text.Length <= TicketLimits.Text).WithMessage($"At most {TicketLimits.Text} characters are allowed.")
        .Must(text => !text.Contains('\0', StringComparison.Ordinal)).WithMessage("Holds a null character.");
}

internal sealed class OverrideBodyValidator : AbstractValidator<OverrideBody>
{
    public OverrideBodyValidator()
    {
        When(body => body.Party is null, () =>
        {
            RuleFor(body => body.Reason).Null().WithMessage("Needs a party.");
            RuleFor(body => body.Text).Null().WithMessage("Needs a party.");
        }).Otherwise(() =>
        {
            RuleFor(body => body.Party).Must(party => party is not (TicketParty.Unknown or TicketParty.NotStated))
                .WithMessage("Must be a party that answers: cspPartner, isvPublisher, microsoft.");
            RuleFor(body => body.Reason).NotNull().WithMessage("Is required with a party.");
            RuleFor(body => body.Text).Cascade(CascadeMode.Stop)
                .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Is required with a party.")
                .Must(text => text?.Trim().Length >= TicketLimits.LeastOverrideText).WithMessage($"At least {TicketLimits.LeastOverrideText} characters say why.")
                .Must(text => text is { Length: <= TicketLimits.OverrideText }).WithMessage($"At most {TicketLimits.OverrideText} characters are allowed.")
                .Must(text => text?.Contains('\0', StringComparison.Ordinal) is false).WithMessage("Holds a null character.");
        });
    }
}
