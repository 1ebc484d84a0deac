using FluentValidation;
using SupportRouting.Data.Tickets.Privacy;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Privacy;

/// <summary>Whose data it is about, and what is confirmed.</summary>
public sealed class PrivacyInput
{
    public const string Path = "/admin/privacy";

    public string? Person { get; set; }

    /// <summary>The person once more, typed to confirm.</summary>
    public string? Again { get; set; }

    public bool WithAttachments { get; set; }
}

internal sealed class PrivacyInputValidator : AbstractValidator<PrivacyInput>
{
    public PrivacyInputValidator() => RuleFor(input => input.Person)
        .Must(Data.Tickets.Privacy.Person.CanBeLookedFor).WithMessage(_ => Words.Fill(PrivacyText.PersonWrong, Data.Tickets.Privacy.Person.LeastLength));
}
