using FluentValidation;
using SupportRouting.Domain.Partners;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Ask;

/// <summary>Refuses words the form does not offer, naming what is allowed; an empty field is simply not known yet.</summary>
public sealed class AskInputValidator : AbstractValidator<AskInput>
{
    public const int QueryMaxLength = 200;

    public AskInputValidator(RoutingPolicy policy)
    {
        foreach (var fact in FactSpace.Variable.Prepend(Fact.Asker))
        {
            RuleFor(input => input.FactText(fact))
                .Must(text => string.IsNullOrEmpty(text) || FactNames.TryRead(fact, text, out _))
                .OverridePropertyName(fact.ToString())
                .WithMessage(_ => Words.Fill(AskText.NotAllowed, string.Join(", ", FactNames.Of(fact))));
        }

        RuleFor(input => input.Topic)
            .Must(text => string.IsNullOrEmpty(text) || policy.FindTopic(text) is not null)
            .WithMessage(_ => Words.Fill(AskText.NotAllowed, $"T01–T{TopicId.Count}"));
        RuleFor(input => input.OfferId)
            .Must(text => string.IsNullOrEmpty(text) || Domain.Offers.OfferId.Parse(text).Value is not null)
            .WithMessage(_ => Words.Fill(AskText.NotAllowed, "publisher.offer"));
        RuleFor(input => input.SubscriptionId)
            .Must(text => string.IsNullOrEmpty(text) || SubscriptionIdText.Find(text) is not null)
            .WithMessage(_ => Words.Fill(AskText.NotAllowed, "GUID"));
        RuleFor(input => input.ProductQuery).MaximumLength(QueryMaxLength).WithMessage(_ => Words.Fill(AskText.TooLong, QueryMaxLength));
        RuleFor(input => input.TopicQuery).MaximumLength(QueryMaxLength).WithMessage(_ => Words.Fill(AskText.TooLong, QueryMaxLength));
    }
}
