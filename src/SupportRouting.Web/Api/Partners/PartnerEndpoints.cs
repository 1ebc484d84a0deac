using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Routing;
using SupportRouting.Domain.Partners;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Api.Partners;

internal static class PartnerEndpoints
{
    public const string ProvidersName = "ListProviders";

    public static void MapPartners(this IEndpointRouteBuilder api) =>
        api.MapGet("/partners/{tenantId}/providers", ProvidersAsync).WithName(ProvidersName).WithTags("Partners")
            .WithSummary("The providers of a reseller, their duties and contacts, and which one serves a subscription or customer.")
            .Produces<ProvidersResponse>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ProvidersResponse>, ProblemHttpResult>> ProvidersAsync(
        string tenantId, FindProviders providers, PortalDbContext database, CurrentUser caller, CancellationToken cancel,
        string? subscriptionId = null, string? customerTenantId = null)
    {
        if (!Guid.TryParse(tenantId, out var reseller) || !await caller.Records.PartnersOf(database).AnyAsync(partner => partner.TenantId == reseller, cancel))
            return Problems.Of(ErrorCode.NotFound);

        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var subscription = ReadGuid(subscriptionId, nameof(subscriptionId), errors);
        var customer = ReadGuid(customerTenantId, nameof(customerTenantId), errors);
        if (errors.Count > 0)
            return Problems.Invalid(errors);

        var found = await providers.ForAsync(reseller, subscription, customer, cancel);
        return found.Refused.Count > 0
            ? Problems.Invalid(found.Refused.ToDictionary(refused => refused.Field, refused => new[] { IdFaults.Reason(refused.Fault) }, StringComparer.Ordinal))
            : TypedResults.Ok(new ProvidersResponse(
                [.. found.Providers.Select(Body)],
                found.Serving?.One?.TenantId,
                found.Serving?.Reason,
                found.Serving is { Partners.Count: > 1 } open ? [.. open.Partners.Select(partner => partner.TenantId)] : []));
    }

    private static Guid? ReadGuid(string? text, string field, Dictionary<string, string[]> errors)
    {
        if (text is null)
            return null;
        if (Guid.TryParse(text, CultureInfo.InvariantCulture, out var id))
            return id;
        errors[field] = ["Must be a GUID."];
        return null;
    }

    private static ProviderBody Body(KnownProvider provider) => new(
        provider.TenantId, provider.Name, provider.PartnerId, provider.Country, provider.State, provider.AsOf,
        new ProviderContactBody(
            provider.Contact.Name, provider.Contact.Email, provider.Contact.Phone, provider.Contact.Url, provider.Contact.Hours),
        [.. DutySplit.Classes.Select(topicClass => new DutyBody(topicClass.ToString(), provider.Duties.Of(topicClass)))]);
}
