using FluentValidation;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Account;

public sealed class SignInInput
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    public bool Remember { get; set; }
}

internal sealed class SignInValidator : AbstractValidator<SignInInput>
{
    public SignInValidator()
    {
        RuleFor(input => input.Email).NotEmpty().WithMessage(_ => AccountText.EmailRequired);
        RuleFor(input => input.Email).MaximumLength(256).WithMessage(_ => AccountText.SignInFailed);
        RuleFor(input => input.Password).NotEmpty().WithMessage(_ => AccountText.PasswordRequired);
        RuleFor(input => input.Password).MaximumLength(AccountServices.MostPasswordLength).WithMessage(_ => AccountText.SignInFailed);
    }
}
