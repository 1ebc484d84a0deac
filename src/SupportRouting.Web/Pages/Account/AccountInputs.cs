using FluentValidation;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Account;

public sealed class PreferencesInput
{
    public string? Language { get; set; }

    public string? Theme { get; set; }

    public bool SingleKeys { get; set; }
}

public sealed class PasswordInput
{
    public string? Current { get; set; }

    public string? New { get; set; }
}

internal sealed class PreferencesValidator : AbstractValidator<PreferencesInput>
{
    public PreferencesValidator()
    {
        RuleFor(input => input.Language)
            .Must(code => code is null or PreferenceKeeper.System || PortalLanguage.IsKnown(code))
            .WithMessage(_ => AccountText.LanguageUnknown);
        RuleFor(input => input.Theme)
            .Must(theme => theme is null or PreferenceKeeper.System || PreferenceCookies.IsTheme(theme))
            .WithMessage(_ => AccountText.ThemeUnknown);
    }
}

internal sealed class PasswordValidator : AbstractValidator<PasswordInput>
{
    public PasswordValidator()
    {
        RuleFor(input => input.Current).NotEmpty().WithMessage(_ => AccountText.PasswordRequired);
        // Empty text is shorter than the least length; absent text needs the second rule.
        RuleFor(input => input.New).MinimumLength(AccountServices.LeastPasswordLength).WithMessage(_ => TooShort);
        RuleFor(input => input.New).NotNull().WithMessage(_ => TooShort);
        RuleFor(input => input.New).MaximumLength(AccountServices.MostPasswordLength)
            .WithMessage(_ => Words.Fill(AccountText.PasswordTooLong, AccountServices.MostPasswordLength));
    }

    public static string TooPlain => Words.Fill(AccountText.PasswordTooPlain, AccountServices.LeastDifferentCharacters);

    private static string TooShort => Words.Fill(AccountText.PasswordTooShort, AccountServices.LeastPasswordLength);
}
