using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Partners;

/// <summary>The text a customer is found by.</summary>
public static class CustomerSearchText
{
    public static string Of(string name, string? domain) => SearchText.Fold(domain is null ? name : $"{name} | {domain}");
}
