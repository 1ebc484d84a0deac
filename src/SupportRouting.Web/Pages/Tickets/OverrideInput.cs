using FluentValidation;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>Who answers instead, and why, as it was typed.</summary>
public sealed record OverrideInput
{
    public string? Party { get; init; }

    public string? Reason { get; init; }

    public string? Text { get; init; }

    public static OverrideInput Of(TicketDetails ticket) => ticket.OverrideReason is not { } reason ? new() : new()
    {
        Party = FactNames.Name(ticket.Party),
        Reason = FactNames.Name(reason),
        Text = ticket.OverrideText,
    };
}

public sealed class OverrideInputValidator : AbstractValidator<OverrideInput>
{
    public OverrideInputValidator()
    {
        RuleFor(input => input.Party)
            .Must(text => FactNames.TryRead<TicketParty>(text, out var party) && OverrideModel.Parties.Contains(party))
            .WithMessage(_ => TicketText.ErrorChoice);
        RuleFor(input => input.Reason).Must(text => FactNames.TryRead<OverrideReason>(text, out _)).WithMessage(_ => TicketText.ErrorChoice);
        RuleFor(input => input.Text)
            .Must(text => text?.Trim().Length >= TicketLimits.LeastOverrideText)
            .WithMessage(_ => Words.Fill(TicketText.ErrorTooShort, TicketLimits.LeastOverrideText))
            .MaximumLength(TicketLimits.OverrideText).WithMessage(_ => Words.Fill(TicketText.ErrorTooLong, TicketLimits.OverrideText));
    }
}
