using Microsoft.AspNetCore.Http.Extensions;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.Ask;

/// <summary>Addresses of the Ask page with its form filled in.</summary>
public static class AskLinks
{
    public const string Ask = "/ask";

    public static string To(AskInput input) => Ask + Query(input);

    private static QueryString Query(AskInput input)
    {
        var query = new QueryBuilder();
        foreach (var fact in Enum.GetValues<Fact>())
            Add(query, FactNames.Name(fact), input.FactText(fact));
        Add(query, "offerId", input.OfferId);
        Add(query, "subscriptionId", input.SubscriptionId);
        return query.ToQueryString();
    }

    public static string To(QuestionFacts facts) => To(new AskInput
    {
        Asker = FactNames.Name(facts.Asker),
        Topic = facts.Topic.ToString(),
        PublisherKind = NullIfUnknown(FactNames.Name(facts.PublisherKind)),
        PurchaseChannel = NullIfUnknown(FactNames.Name(facts.PurchaseChannel)),
        TechnicalSupportBy = NullIfUnknown(FactNames.Name(facts.TechnicalSupportBy)),
    });

    private static string? NullIfUnknown(string value) => value == "unknown" ? null : value;

    private static void Add(QueryBuilder query, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            query.Add(name, value);
    }
}
