using FluentValidation;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets;

internal sealed class NewTicketInputValidator : AbstractValidator<NewTicketInput>
{
    public NewTicketInputValidator()
    {
        RuleFor(input => input.Text).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => NewTicketText.TextMissing);
        RuleFor(input => input.Text).MaximumLength(TicketLimits.Text).WithMessage(_ => TooLong(TicketLimits.Text));
        RuleFor(input => input.Subject).MaximumLength(TicketLimits.Subject).WithMessage(_ => TooLong(TicketLimits.Subject));
        RuleFor(input => input.AskerName).MaximumLength(TicketLimits.Name).WithMessage(_ => TooLong(TicketLimits.Name));
        RuleFor(input => input.AskerEmail)
            .Must(text => string.IsNullOrWhiteSpace(text) || EmailAddress.Parse(text).Value is not null)
            .WithMessage(_ => NewTicketText.EmailWrong);
        RuleFor(input => input.Language)
            .Must(text => string.IsNullOrEmpty(text) || PortalLanguage.IsKnown(text))
            .WithMessage(_ => QueueText.ChoiceWrong);
        RuleFor(input => input.Priority)
            .Must(text => string.IsNullOrEmpty(text) || FactNames.TryRead<Priority>(text, out _))
            .WithMessage(_ => QueueText.ChoiceWrong);
        RuleFor(input => input.Due)
            .Must(text => string.IsNullOrEmpty(text) || DueField.IsTime(text))
            .WithMessage(_ => NewTicketText.DueWrong);
        RuleFor(input => input.Tags)
            .Must(text => NewTicketInput.WordsOf(text) is { Length: <= TicketLimits.Tags } tags && Array.TrueForAll(tags, tag => tag.Length <= TicketLimits.Tag))
            .WithMessage(_ => Words.Fill(NewTicketText.TagsWrong, TicketLimits.Tags, TicketLimits.Tag));
    }

    private static string TooLong(int most) => Words.Fill(AskText.TooLong, most);
}
