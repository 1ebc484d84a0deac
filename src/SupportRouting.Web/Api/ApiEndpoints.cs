using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using SupportRouting.Web.Api.Decisions;
using SupportRouting.Web.Api.Exports;
using SupportRouting.Web.Api.Imports;
using SupportRouting.Web.Api.Notices;
using SupportRouting.Web.Api.Offers;
using SupportRouting.Web.Api.Partners;
using SupportRouting.Web.Api.Tickets;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Api;

internal static class ApiEndpoints
{
    public static void MapPortalApi(this WebApplication app)
    {
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/healthz/ready").AllowAnonymous();
        app.MapOpenApiDocument();

        // Each area has one Map…() beside its contracts; call it here.
        var api = app.MapGroup(ApiPaths.Base).RequireAuthorization(Policies.SignedIn).WithTraceIds().WithKnownQueryOnly().WithValidation();
        api.MapDecisions();
        api.MapOffers();
        api.MapPartners();
        api.MapImports();
        api.MapExports();
        api.MapTickets();
        api.MapNotices();
    }
}
