using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using SupportRouting.Data.Notices;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Api.Decisions;
using SupportRouting.Web.Api.Offers;
using SupportRouting.Web.Api.Tickets;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Api.Notices;

internal static class NoticeEndpoints
{
    public const string CreateName = "CreateNotice";
    public const string ChangeName = "ChangeNotice";
    public const string LinkName = "LinkNoticeTickets";

    private const int DefaultLimit = 50;
    private const int MaxLimit = 200;

    public static void MapNotices(this RouteGroupBuilder api)
    {
        api.MapGet("/notices", ListAsync).WithName("ListNotices").WithTags("Notices")
            .WithSummary("Service notices, the newest first; state is planned, current or over.")
            .Produces<ListPage<NoticeBody>>();
        api.MapGet("/notices/{number}", GetAsync).WithName("GetNotice").WithTags("Notices")
            .WithSummary("One service notice.")
            .Produces<NoticeBody>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/notices", CreateAsync).WithName(CreateName).WithTags("Notices")
            .WithSummary("Tells of an outage or maintenance. The same Idempotency-Key and body within 24 hours is the same notice.")
            .WithMetadata(new RequestSizeLimitAttribute(DecisionEndpoints.MaxBodyBytes))
            .Produces<NoticeBody>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .RequireAuthorization(Policies.Staff);
        api.MapPatch("/notices/{number}", ChangeAsync).WithName(ChangeName).WithTags("Notices")
            .WithSummary("Changes what is named and nothing else; wants the notice's ETag as If-Match.")
            .WithMetadata(new RequestSizeLimitAttribute(DecisionEndpoints.MaxBodyBytes))
            .Produces<NoticeBody>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .RequireAuthorization(Policies.Staff);
        api.MapPost("/notices/{number}/tickets", LinkAsync).WithName(LinkName).WithTags("Notices")
            .WithSummary($"Says that open tickets are part of the notice's incident, at most {LinkTickets.Most} at once; each is linked or left by itself. The same Idempotency-Key and body within 24 hours links nothing again and answers how they stand.")
            .Produces<NoticeTicketsBody>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .RequireAuthorization(Policies.Staff);
    }

    private static async Task<IResult> LinkAsync(
        string number, NoticeLinkBody body, HttpRequest request, LinkTicketsOnce link, TicketCall keys, CurrentUser caller, CancellationToken cancel)
    {
        if (NumberOf(number) is not { } notice)
            return Problems.Of(ErrorCode.NotFound);
        if (!keys.TryReadKey(request, string.Join(' ', body.Tickets), out var key))
            return IdempotencyKey.Refused();
        var tickets = body.Tickets.Select(text => TicketNumber.TryParse(text, out var ticket) ? ticket.Value : 0).ToList();
        var (linked, isTaken) = await link.RunAsync(notice, tickets, key, caller.Actor, cancel);
        return isTaken ? Problems.Of(ErrorCode.IdempotencyKeyReused)
            : linked is null ? Problems.Of(ErrorCode.NotFound)
            : TypedResults.Ok(NoticeBodies.Body(linked));
    }

    private static async Task<IResult> ListAsync(
        ReadNotices notices, TimeProvider time, CancellationToken cancel, string? state = null, string? limit = null, string? after = null)
    {
        var errors = new FieldErrors();
        var phase = new TicketQueryReader(errors).Choice<NoticePhase>("state", state);
        var count = DefaultLimit;
        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count is < 1 or > MaxLimit))
            errors.Add("limit", $"A whole number from 1 to {MaxLimit}.");
        var last = NumberOf(after);
        if (after is { Length: > 0 } && last is null)
            errors.Add("after", "Hand back the value of next as it was.");
        if (errors.Any)
            return Problems.Invalid(errors.ToDictionary());
        var page = await notices.PageAsync(phase, last, count, cancel);
        var now = time.GetUtcNow();
        return TypedResults.Ok(new ListPage<NoticeBody>(
            [.. page.Rows.Select(row => NoticeBodies.Body(row, now))], page.Next?.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<IResult> GetAsync(string number, HttpContext context, NoticeCall call, CancellationToken cancel) =>
        NumberOf(number) is { } known ? await call.ShowAsync(known, context, cancel) : Problems.Of(ErrorCode.NotFound);

    private static async Task<IResult> CreateAsync(
        JsonElement body, HttpContext context, KeepNotice keep, NoticeCall call, TicketCall keys, CurrentUser caller, TimeProvider time, CancellationToken cancel)
    {
        if (!keys.TryReadKey(context.Request, body.GetRawText(), out var key))
            return IdempotencyKey.Refused();
        var reader = new NoticeReader(new FieldErrors());
        var notice = reader.ReadNew(body, time.GetUtcNow());
        if (reader.Refusal is { } refused)
            return refused;
        var saved = await keep.AddAsync(notice, key, caller.Actor, cancel);
        if (saved.Fault is not NoticeSaveFault.None)
            return NoticeCall.Refusal(saved, notice);
        context.Response.Headers.Location = FormattableString.Invariant($"{ApiPaths.Base}/notices/{saved.Number}");
        return await call.ShowAsync(saved.Number, context, cancel, StatusCodes.Status201Created);
    }

    private static async Task<IResult> ChangeAsync(
        string number, JsonElement body, HttpContext context, KeepNotice keep, NoticeCall call, CurrentUser caller, CancellationToken cancel)
    {
        if (NumberOf(number) is not { } known)
            return Problems.Of(ErrorCode.NotFound);
        var reader = new NoticeReader(new FieldErrors());
        var change = reader.ReadChange(body);
        if (reader.Refusal is { } refused)
            return refused;
        if (!SeenTag.TryRead(context.Request, isNeeded: true, out var seen))
            return Problems.Of(ErrorCode.PreconditionFailed, "Send the ETag of the notice as If-Match.");
        ServiceNotice? wanted = null;
        var saved = await keep.ChangeAsync(known, (int?)seen, stored => wanted = change(stored), caller.Actor, cancel);
        return saved.Fault is NoticeSaveFault.None ? await call.ShowAsync(known, context, cancel) : NoticeCall.Refusal(saved, wanted);
    }

    internal static long? NumberOf(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
