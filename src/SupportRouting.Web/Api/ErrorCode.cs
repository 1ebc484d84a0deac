namespace SupportRouting.Web.Api;

/// <summary>The one catalogue of what can go wrong in the API. Codes are a promise to clients; titles may change.</summary>
public sealed record ErrorCode(string Code, int Status, string Title)
{
    public static readonly ErrorCode BadRequest = new("badRequest", 400, "The request could not be read.");
    public static readonly ErrorCode InvalidJson = new("invalidJson", 400, "The body is not valid JSON for this call.");
    public static readonly ErrorCode UnknownField = new("unknownField", 400, "There is a field this call does not know.");
    public static readonly ErrorCode ValidationFailed = new("validationFailed", 400, "Some fields are not valid.");
    public static readonly ErrorCode AntiforgeryFailed = new("antiforgeryFailed", 400, "A call with the page's sign-in needs its antiforgery header.");
    public static readonly ErrorCode NotSignedIn = new("notSignedIn", 401, "Send a valid X-Api-Key.");
    public static readonly ErrorCode NotAllowed = new("notAllowed", 403, "The role of this caller does not allow it.");
    public static readonly ErrorCode NotFound = new("notFound", 404, "There is nothing here, or it is not for this caller to see.");
    public static readonly ErrorCode MethodNotAllowed = new("methodNotAllowed", 405, "This address does not take that method.");
    public static readonly ErrorCode MoveNotAllowed = new("moveNotAllowed", 409, "The ticket's status does not allow it.");
    public static readonly ErrorCode TicketIsMerged = new("ticketIsMerged", 409, "Another ticket goes on in this one's stead; it can only be unmerged.");
    public static readonly ErrorCode PreconditionFailed = new("preconditionFailed", 412, "It was changed since it was read.");
    public static readonly ErrorCode TooLarge = new("tooLarge", 413, "The body is larger than this call accepts.");
    public static readonly ErrorCode WrongMediaType = new("wrongMediaType", 415, "Send application/json.");
    public static readonly ErrorCode IdempotencyKeyReused = new("idempotencyKeyReused", 422, "This Idempotency-Key was sent before with other content.");
    public static readonly ErrorCode TooManyCalls = new("tooManyCalls", 429, "Too many calls; wait as Retry-After says.");
    public static readonly ErrorCode Failed = new("failed", 500, "Something went wrong here. Tell the operator the traceId.");

    public static readonly ErrorCode DatabaseUnavailable = new("databaseUnavailable", 503, "The database cannot be reached; try again as Retry-After says.");

    private static readonly ErrorCode[] ByStatus =
    [
        BadRequest, NotSignedIn, NotAllowed, NotFound, MethodNotAllowed, MoveNotAllowed, PreconditionFailed, TooLarge, WrongMediaType, IdempotencyKeyReused, TooManyCalls, Failed,
        DatabaseUnavailable,
    ];

    public static ErrorCode Of(int status) =>
        Array.Find(ByStatus, code => code.Status == status) ?? (status >= 500 ? Failed : BadRequest with { Status = status });
}
