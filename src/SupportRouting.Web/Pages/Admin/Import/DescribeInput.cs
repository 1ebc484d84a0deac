using FluentValidation;
using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Domain.Offers;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Import;

/// <summary>What somebody says about the files of an import.</summary>
public sealed class DescribeInput
{
    public string? Kind { get; set; }

    /// <summary>A tenant id, or a name as it was typed.</summary>
    public string? Of { get; set; }

    /// <summary>The tenant chosen among several of the typed name.</summary>
    public Guid? Chosen { get; set; }

    public string? PublisherId { get; set; }

    /// <summary>Which column of a list of tickets is which field.</summary>
    public List<ColumnInput> Columns { get; set; } = [];

    /// <summary>What is known of it so far.</summary>
    public static DescribeInput About(ImportView import) => new()
    {
        Kind = import.Kind?.ToString(),
        Of = import.Of?.ToString(),
        PublisherId = import.PublisherId,
        Columns = ColumnInput.Of(import.Columns),
    };
}

internal sealed class DescribeValidator : AbstractValidator<DescribeInput>
{
    public DescribeValidator()
    {
        RuleFor(input => input.Kind).Must(kind => ImportWords.KindOf(kind) is not null).WithMessage(_ => ImportText.KindMissing);
        RuleFor(input => input.Of).MaximumLength(ImportOwners.TextMaxLength).WithMessage(_ => ImportText.OfTooLong);
        RuleFor(input => input.PublisherId)
            .Must(id => string.IsNullOrWhiteSpace(id) || OfferId.IsPublisher(id.Trim()))
            .When(input => ImportWords.KindOf(input.Kind)?.TakesPublisher() is true)
            .WithMessage(_ => ImportText.PublisherWrong);
        RuleFor(input => input.Columns).Custom((columns, context) =>
        {
            if (ColumnInput.Fault(columns) is { } fault)
                context.AddFailure(nameof(DescribeInput.Columns), fault);
        }).When(input => ImportWords.KindOf(input.Kind) is ImportKind.Tickets && input.Columns.Count > 0);
        RuleFor(input => input.Of)
            .Must((input, of) => !string.IsNullOrWhiteSpace(of) || input.Chosen is not null)
            .When(input => ImportWords.KindOf(input.Kind)?.NeedsOf() is true)
            .WithMessage(_ => ImportText.OfMissing);
    }
}
