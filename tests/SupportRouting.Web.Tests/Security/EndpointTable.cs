using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Security;

/// <summary>Who gets what from an endpoint, in the order of <see cref="Callers"/>.</summary>
public sealed record EndpointRow(string Method, string Pattern, string Example, int[] Expected)
{
    public string Name => Method + " " + Pattern;
}

/// <summary>
/// Every endpoint with the status each caller gets for a request without a body. A new endpoint gets a row here, or the
/// test fails. Forms are posted with their token.
/// </summary>
public static class EndpointTable
{
    public static readonly string[] Callers = ["anonymous", "Reseller", "AdminAgent", "GlobalAdmin", "key"];

    /// <summary>What nobody needs to sign in for. Keep it short.</summary>
    public static readonly string[] Anonymous =
    [
        "GET /account/sign-in", "POST /account/sign-in", "GET /account/preferences", "POST /account/preferences",
        "GET /error/{status:int:range(400,599)}", "POST /error/{status:int:range(400,599)}",
        // Publishers have no account: what lets them in is the link they were sent, and it opens one record once.
        "GET /confirm/{token}", "POST /confirm/{token}", "GET /confirm/thanks/{language}",
        "GET /healthz/live", "GET /healthz/ready",
    ];

    private const string Partner = "/partners/d1a0c3f4-2222-4c0b-9a51-2f1f5f0e9a22";

    private const string History = "/{kind:regex(^(offers|publishers)$)}/{id}/history";

    public static readonly EndpointRow[] Rows =
    [
        // Pages send a stranger to the sign-in; a key is no sign-in there.
        Page("/", [302, 302, 302, 302, 302]),
        Page("/ask", [302, 200, 200, 200, 302]),
        Form("/ask", "/ask", [302, 200, 200, 200, 302]),
        Page("/tickets", [302, 200, 200, 200, 302]),
        Page("/tickets/new", [302, 200, 200, 200, 302]),
        Form("/tickets/new", "/tickets/new", [302, 400, 400, 400, 302]),
        // Only what is posted from a new ticket's form is compared.
        Page("/tickets/like", [302, 302, 302, 302, 302]),
        Form("/tickets/like", "/tickets/like", [302, 200, 200, 200, 302]),
        Page("/tickets/views", [302, 200, 200, 200, 302]),
        Form("/tickets/views", "/tickets/views", [302, 400, 400, 400, 302]),
        // Only what asks for a stream of events gets one.
        new("GET", "/tickets/changes", "/tickets/changes", [302, 406, 406, 406, 302]),
        Page("/tickets/bulk", [302, 403, 302, 302, 302]),
        Form("/tickets/bulk", "/tickets/bulk", [302, 403, 302, 302, 302]),
        new("GET", "/tickets/{number}/open", "/tickets/SR-000001/open", [302, 403, 302, 302, 302]),
        Form("/tickets/{number}/open", "/tickets/SR-000001/open", [302, 403, 200, 200, 302]),
        Page("/offers", [302, 200, 200, 200, 302]),
        new("GET", "/offers/{offerId}", "/offers/northwind.northwind-backup", [302, 200, 200, 200, 302]),
        new("GET", "/offers/{offerId}/edit", "/offers/northwind.northwind-backup/edit", [302, 403, 403, 200, 302]),
        // A form that does not say what was seen is nobody's.
        Form("/offers/{offerId}/edit", "/offers/northwind.northwind-backup/edit", [302, 403, 403, 400, 302]),
        new("GET", "/offers/{offerId}/share/{kind}", "/offers/northwind.northwind-backup/share/CustomerSupport", [302, 403, 403, 200, 302]),
        Form("/offers/{offerId}/share/{kind}", "/offers/northwind.northwind-backup/share/CustomerSupport", [302, 403, 403, 400, 302]),
        new("GET", "/publishers/{code}", "/publishers/northwind", [302, 200, 200, 200, 302]),
        new("GET", "/publishers/{code}/edit", "/publishers/northwind/edit", [302, 403, 403, 200, 302]),
        Form("/publishers/{code}/edit", "/publishers/northwind/edit", [302, 403, 403, 400, 302]),
        Page("/contacts/confirm", [302, 403, 403, 302, 302]),
        Form("/contacts/confirm", "/contacts/confirm", [302, 403, 403, 302, 302]),
        // What a record was is for staff; bringing it back is a change.
        new("GET", History, "/offers/northwind.northwind-backup/history", [302, 403, 200, 200, 302]),
        new("GET", History + "/{change}", "/offers/northwind.northwind-backup/history/first", [302, 403, 200, 200, 302]),
        new("GET", History + "/{change}/restore", "/publishers/northwind/history/first/restore", [302, 403, 403, 200, 302]),
        Form(History + "/{change}/restore", "/publishers/northwind/history/first/restore", [302, 403, 403, 400, 302]),
        new("GET", "/contacts/wrong", PortalMap.SampleWrong, [302, 200, 200, 200, 302]),
        // Without a contact there is nothing to say anything of.
        Form("/contacts/wrong", "/contacts/wrong", [302, 404, 404, 404, 302]),
        Page("/who-answers-what", [302, 200, 200, 200, 302]),
        new("GET", "/who-answers-what/{topic}", "/who-answers-what/T32", [302, 200, 200, 200, 302]),
        // Staff have no providers of their own; they are led to the resellers.
        Page("/providers", [302, 200, 302, 302, 302]),
        Page("/resellers", [302, 403, 200, 200, 302]),
        new("GET", "/partners/{tenantId:guid}", Partner, [302, 403, 200, 200, 302]),
        new("GET", "/partners/{tenantId:guid}/edit", Partner + "/edit", [302, 403, 403, 200, 302]),
        new("POST", "/partners/{tenantId:guid}/edit", Partner + "/edit", [302, 403, 403, 400, 302]),
        Page("/partners/new", [302, 403, 403, 200, 302]),
        Form("/partners/new", "/partners/new", [302, 403, 403, 400, 302]),
        new("GET", "/partners/{tenantId:guid}/duties", Partner + "/duties", [302, 403, 403, 200, 302]),
        new("POST", "/partners/{tenantId:guid}/duties", Partner + "/duties", [302, 403, 403, 400, 302]),
        new("GET", "/partners/{tenantId:guid}/relationships", Partner + "/relationships", [302, 403, 403, 200, 302]),
        new("POST", "/partners/{tenantId:guid}/relationships", Partner + "/relationships", [302, 403, 403, 400, 302]),
        new("GET", "/tickets/{number}", PortalMap.SampleTicket, [302, 404, 200, 200, 302]),
        new("GET", "/tickets/{number}/facts", PortalMap.SampleTicket + "/facts", [302, 404, 200, 200, 302]),
        Form("/tickets/{number}/facts", PortalMap.SampleTicket + "/facts", [302, 404, 400, 400, 302]),
        new("GET", "/tickets/{number}/override", PortalMap.SampleTicket + "/override", [302, 404, 200, 200, 302]),
        Form("/tickets/{number}/override", PortalMap.SampleTicket + "/override", [302, 404, 400, 400, 302]),
        new("GET", "/tickets/{number}/parts", PortalMap.SampleTicket + "/parts", [302, 404, 200, 200, 302]),
        Form("/tickets/{number}/parts", PortalMap.SampleTicket + "/parts", [302, 404, 400, 400, 302]),
        new("GET", "/tickets/{number}/files/{id:guid}", PortalMap.SampleTicket + "/files/1f0a5c60-2b11-4c0b-9a51-2f1f5f0e9a61", [302, 404, 404, 404, 302]),
        new("GET", "/tickets/{number}/split", PortalMap.SampleTicket + "/split", [302, 403, 200, 200, 302]),
        Form("/tickets/{number}/split", PortalMap.SampleTicket + "/split", [302, 403, 400, 400, 302]),
        new("GET", "/tickets/{number}/merge", PortalMap.SampleTicket + "/merge", [302, 403, 200, 200, 302]),
        Form("/tickets/{number}/merge", PortalMap.SampleTicket + "/merge", [302, 403, 400, 400, 302]),
        Form("/tickets/{number}", PortalMap.SampleTicket + "?handler=Note", [302, 404, 400, 400, 302]),
        new("GET", "/tickets/{number}/answer", PortalMap.SampleTicket + "/answer", [302, 404, 200, 200, 302]),
        Form("/tickets/{number}/answer", PortalMap.SampleTicket + "/answer", [302, 404, 400, 400, 302]),
        new("GET", "/publishers/{code}/hand-off-settings", "/publishers/northwind/hand-off-settings", [302, 403, 403, 200, 302]),
        // A form without what was seen is a second writer's.
        Form("/publishers/{code}/hand-off-settings", "/publishers/northwind/hand-off-settings", [302, 403, 403, 400, 302]),
        new("GET", "/tickets/{number}/hand-off", PortalMap.SampleTicket + "/hand-off", [302, 404, 200, 200, 302]),
        Form("/tickets/{number}/hand-off", PortalMap.SampleTicket + "/hand-off", [302, 404, 400, 400, 302]),
        new("GET", "/tickets/{number}/hand-off/{id:long}", PortalMap.SampleHandOff, [302, 404, 200, 200, 302]),
        Form("/tickets/{number}/hand-off/{id:long}", PortalMap.SampleHandOff, [302, 404, 400, 400, 302]),
        Page("/admin/review", [302, 403, 403, 200, 302]),
        Form("/admin/review", "/admin/review", [302, 403, 403, 400, 302]),
        Page("/admin/import", [302, 403, 403, 200, 302]),
        Form("/admin/import", "/admin/import", [302, 403, 403, 400, 302]),
        new("GET", "/admin/import/{id:guid}", PortalMap.SampleImport, [302, 403, 403, 200, 302]),
        Form("/admin/import/{id:guid}", PortalMap.SampleImport + "?handler=Cancel", [302, 403, 403, 302, 302]),
        Page("/admin/contacts", [302, 403, 403, 200, 302]),
        Form("/admin/contacts", "/admin/contacts?handler=Confirm", [302, 403, 403, 302, 302]),
        Page("/admin/duplicates", [302, 403, 403, 200, 302]),
        Form("/admin/duplicates", "/admin/duplicates?handler=Undo", [302, 403, 403, 302, 302]),
        Page("/admin/duplicates/compare", [302, 403, 403, 200, 302]),
        Form("/admin/duplicates/compare", "/admin/duplicates/compare", [302, 403, 403, 400, 302]),
        new("GET", "/admin/confirmations/{record}", "/admin/confirmations/northwind.northwind-backup", [302, 403, 403, 200, 302]),
        Form("/admin/confirmations/{record}", "/admin/confirmations/northwind.northwind-backup", [302, 403, 403, 400, 302]),
        new("GET", "/confirm/{token}", "/confirm/nothing-like-it", [404, 404, 404, 404, 404]),
        Form("/confirm/{token}", "/confirm/nothing-like-it", [404, 404, 404, 404, 404]),
        new("GET", "/confirm/thanks/{language}", "/confirm/thanks/en", [200, 200, 200, 200, 200]),
        Page("/admin/technical-support", [302, 403, 403, 200, 302]),
        Page("/admin/technical-support/new", [302, 403, 403, 200, 302]),
        Form("/admin/technical-support/new", "/admin/technical-support/new", [302, 403, 403, 400, 302]),
        new("GET", "/admin/technical-support/{number:long}", "/admin/technical-support/1", [302, 403, 403, 200, 302]),
        Form("/admin/technical-support/{number:long}", "/admin/technical-support/1", [302, 403, 403, 400, 302]),
        Page("/admin/audit", [302, 403, 403, 200, 302]),
        Page("/admin/notices", [302, 403, 200, 200, 302]),
        Page("/admin/notices/new", [302, 403, 200, 200, 302]),
        Form("/admin/notices/new", "/admin/notices/new", [302, 403, 400, 400, 302]),
        new("GET", "/admin/notices/{number:long}/edit", "/admin/notices/1/edit", [302, 403, 200, 200, 302]),
        Form("/admin/notices/{number:long}/edit", "/admin/notices/1/edit", [302, 403, 400, 400, 302]),
        new("GET", "/notices/{number:long}/answer", PortalMap.SampleNotice + "/answer", [302, 403, 200, 200, 302]),
        Form("/notices/{number:long}/answer", PortalMap.SampleNotice + "/answer", [302, 403, 400, 400, 302]),
        new("GET", "/notices/{number:long}/tickets", PortalMap.SampleNotice + "/tickets", [302, 403, 302, 302, 302]),
        Form("/notices/{number:long}/tickets", PortalMap.SampleNotice + "/tickets", [302, 403, 302, 302, 302]),
        new("GET", "/notices/{number:long}", PortalMap.SampleNotice, [302, 200, 200, 200, 302]),
        Page("/admin/privacy", [302, 403, 403, 200, 302]),
        Form("/admin/privacy", "/admin/privacy?handler=Find", [302, 403, 403, 400, 302]),
        Page("/account", [302, 200, 200, 200, 302]),
        Form("/account", "/account?handler=Password", [302, 400, 400, 400, 302]),
        Page("/account/sign-in", [200, 200, 200, 200, 200]),
        Form("/account/sign-in", "/account/sign-in", [400, 400, 400, 400, 400]),
        Page("/account/sign-out", [302, 302, 302, 302, 302]),
        Form("/account/sign-out", "/account/sign-out", [302, 302, 302, 302, 302]),
        Page("/account/preferences", [302, 302, 302, 302, 302]),
        Form("/account/preferences", "/account/preferences", [302, 302, 302, 302, 302]),
        new("GET", "/error/{status:int:range(400,599)}", "/error/404", [404, 404, 404, 404, 404]),
        new("POST", "/error/{status:int:range(400,599)}", "/error/404", [404, 404, 404, 404, 404]),

        new("GET", "/healthz/live", "/healthz/live", [200, 200, 200, 200, 200]),
        new("GET", "/healthz/ready", "/healthz/ready", [200, 200, 200, 200, 200]),
        new("GET", "/api/{documentName}/openapi.json", "/api/v1/openapi.json", [401, 200, 200, 200, 200]),
        new("HEAD", "/api/{documentName}/openapi.json", "/api/v1/openapi.json", [401, 200, 200, 200, 200]),
        new("GET", "/api/v1/offers", "/api/v1/offers", [401, 200, 200, 200, 200]),
        new("GET", "/api/v1/offers/{offerId}", "/api/v1/offers/northwind.northwind-backup", [401, 200, 200, 200, 200]),
        new("POST", "/api/v1/decisions", "/api/v1/decisions", [401, 400, 400, 400, 400]),
        new("GET", "/api/v1/topics", "/api/v1/topics", [401, 200, 200, 200, 200]),
        // A reseller asks about itself; a stranger's tenant, and one that is not there, are not found.
        new("GET", "/api/v1/partners/{tenantId}/providers", "/api/v1/partners/7d3f0c52-4a51-4d0e-9a75-2f6f3f6c1a01/providers", [401, 200, 200, 200, 200]),
        new("POST", "/api/v1/imports", "/api/v1/imports", [401, 403, 403, 415, 415]),
        new("GET", "/api/v1/imports/{id:guid}", PortalMap.SampleImport.Replace("/admin/import", "/api/v1/imports", StringComparison.Ordinal), [401, 403, 403, 200, 200]),
        new("GET", "/api/v1/exports/offers", "/api/v1/exports/offers", [401, 403, 403, 200, 200]),
        new("POST", "/api/v1/tickets", "/api/v1/tickets", [401, 400, 400, 400, 400]),
        new("GET", "/api/v1/tickets", "/api/v1/tickets", [401, 200, 200, 200, 200]),
        new("GET", "/api/v1/tickets/{number}", "/api/v1/tickets/SR-999999999", [401, 404, 404, 404, 404]),
        new("PATCH", "/api/v1/tickets/{number}", "/api/v1/tickets/SR-999999999", [401, 403, 400, 400, 400]),
        new("POST", "/api/v1/tickets/{number}/notes", "/api/v1/tickets/SR-999999999/notes", [401, 400, 400, 400, 400]),
        new("POST", "/api/v1/tickets/{number}/override", "/api/v1/tickets/SR-999999999/override", [401, 403, 400, 400, 400]),
        new("POST", "/api/v1/tickets/{number}/hand-off", "/api/v1/tickets/SR-999999999/hand-off", [401, 403, 400, 400, 400]),
        new("POST", "/api/v1/tickets/{number}/resolve", "/api/v1/tickets/SR-999999999/resolve", [401, 404, 404, 404, 404]),
        new("POST", "/api/v1/tickets/{number}/reopen", "/api/v1/tickets/SR-999999999/reopen", [401, 404, 404, 404, 404]),
        new("POST", "/api/v1/notices", "/api/v1/notices", [401, 403, 400, 400, 400]),
        new("GET", "/api/v1/notices", "/api/v1/notices", [401, 200, 200, 200, 200]),
        new("GET", "/api/v1/notices/{number}", "/api/v1/notices/999999999", [401, 404, 404, 404, 404]),
        new("PATCH", "/api/v1/notices/{number}", "/api/v1/notices/999999999", [401, 403, 400, 400, 400]),
        new("POST", "/api/v1/notices/{number}/tickets", "/api/v1/notices/999999999/tickets", [401, 403, 400, 400, 400]),
        Page("/api/docs", [302, 200, 200, 200, 302]),
    ];

    private static EndpointRow Page(string path, int[] expected) => new("GET", path, path, expected);

    private static EndpointRow Form(string pattern, string example, int[] expected) => new("POST", pattern, example, expected);
}
