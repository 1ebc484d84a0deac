using FluentValidation;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Offers;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Partners;

/// <summary>The rules of Domain's own types, told beside each field.</summary>
public sealed class PartnerInputValidator : AbstractValidator<PartnerInput>
{
    public PartnerInputValidator()
    {
        RuleFor(input => input.TenantId)
            .Must(text => Guid.TryParse(text, out var id) && id != Guid.Empty).WithMessage(_ => PartnersText.ErrorGuid).When(input => input.IsNew);
        RuleFor(input => input.Name).Cascade(CascadeMode.Stop)
            .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => PartnersText.ErrorRequired)
            .Must(text => Fits(text, PartnerLimits.Name)).WithMessage(_ => Words.Fill(PartnersText.ErrorTooLong, PartnerLimits.Name));
        RuleFor(input => input.Kind)
            .Must(text => Enum.TryParse<PartnerKind>(text, out var kind) && Enum.IsDefined(kind)).WithMessage(_ => PartnersText.ErrorChoice);
        RuleFor(input => input.PartnerId).Cascade(CascadeMode.Stop)
            .Must(text => Fits(text, PartnerLimits.PartnerId)).WithMessage(_ => Words.Fill(PartnersText.ErrorTooLong, PartnerLimits.PartnerId))
            .Must(IsPartnerId).WithMessage(_ => PartnersText.ErrorPartnerId);
        RuleFor(input => input.Country)
            .Must(text => PartnerDraft.Clean(text) is not { } country || (country.Length == PartnerLimits.Country && country.All(char.IsAsciiLetter)))
            .WithMessage(_ => PartnersText.ErrorCountry);
        RuleFor(input => input.SupportEmail)
            .Must(text => IsFine(EmailAddress.Parse(text).Problem)).WithMessage(_ => PartnersText.ErrorEmail);
        RuleFor(input => input.SupportPhone)
            .Must(text => IsFine(PhoneNumber.Parse(text).Problem)).WithMessage(_ => PartnersText.ErrorPhone);
        RuleFor(input => input.SupportUrl)
            .Must(text => IsFine(WebLink.Parse(text).Problem)).WithMessage(_ => PartnersText.ErrorUrl);
        RuleFor(input => input.SupportHours)
            .Must(text => Fits(text, PartnerLimits.Hours)).WithMessage(_ => Words.Fill(PartnersText.ErrorTooLong, PartnerLimits.Hours));
    }

    private static bool IsFine(ValueProblem? problem) => problem is null or ValueProblem.Empty;

    private static bool Fits(string? text, int most) => (text?.Trim().Length ?? 0) <= most && text?.Contains('\0', StringComparison.Ordinal) is not true;

    // Lists write "0" for none; as somebody's id it would be everybody's.
    private static bool IsPartnerId(string? text) =>
        PartnerDraft.Clean(text) is not { } id || (id.All(char.IsAsciiDigit) && id.Any(digit => digit != '0'));
}
