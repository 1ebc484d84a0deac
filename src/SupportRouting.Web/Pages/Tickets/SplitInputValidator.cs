using FluentValidation;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets;

public sealed class SplitInputValidator : AbstractValidator<SplitInput>
{
    public SplitInputValidator() => RuleFor(input => input.Parts).Custom((parts, context) =>
    {
        if (parts.Count is < SplitPart.Least or > SplitPart.Most)
            context.AddFailure("Parts", Words.Fill(TicketPartsText.ErrorParts, SplitPart.Least, SplitPart.Most));
        for (var i = 0; i < parts.Count; i++)
            Check(parts, i, context);
    });

    private static void Check(List<SplitPartInput> parts, int i, ValidationContext<SplitInput> context)
    {
        var part = parts[i];
        if (!TopicId.TryParse(part.Topic, out _))
            context.AddFailure($"Parts[{i}].Topic", TicketPartsText.ErrorTopic);
        else if (parts.Take(i).Any(earlier => earlier.Topic == part.Topic))
            context.AddFailure($"Parts[{i}].Topic", TicketPartsText.ErrorSameTopic);
        if (part.Subject?.Trim().Length > TicketLimits.Subject)
            context.AddFailure($"Parts[{i}].Subject", Words.Fill(TicketPartsText.ErrorTooLong, TicketLimits.Subject));
        if (i == 0)
            return;
        if (string.IsNullOrWhiteSpace(part.Text))
            context.AddFailure($"Parts[{i}].Text", TicketPartsText.ErrorText);
        else if (part.Text.Trim().Length > TicketLimits.Text || part.Text.Contains('\0', StringComparison.Ordinal))
            context.AddFailure($"Parts[{i}].Text", Words.Fill(TicketPartsText.ErrorTooLong, TicketLimits.Text));
    }
}
