using System.Text.Json;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Api.Decisions;
using SupportRouting.Web.Api.Offers;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Api.Tickets;

internal static class TicketEndpoints
{
    public const string CreateName = "CreateTicket";
    public const string ChangeName = "ChangeTicket";
    public const string ListName = "ListTickets";

    public static void MapTickets(this RouteGroupBuilder api)
    {
        api.MapPost("/tickets", CreateAsync).WithName(CreateName).WithTags("Tickets")
            .WithSummary("Keeps a question as a ticket and decides who answers it. The same Idempotency-Key and body within 24 hours is the same ticket.")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(DecisionEndpoints.MaxBodyBytes))
            .Produces<TicketBody>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapGet("/tickets", ListAsync).WithName(ListName).WithTags("Tickets")
            .WithSummary("The tickets the caller may see, by the views and filters of the queue.")
            .Produces<ListPage<TicketListItem>>();
        api.MapGet("/tickets/{number}", GetAsync).WithName("GetTicket").WithTags("Tickets")
            .WithSummary("One ticket with its last decision and its timeline. number is SR-000123 or 123.")
            .Produces<TicketBody>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPatch("/tickets/{number}", ChangeAsync).WithName(ChangeName).WithTags("Tickets")
            .WithSummary("Changes what is named and nothing else, all or none of it; wants the ticket's ETag as If-Match. Other facts, topic or ids decide it anew.")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(DecisionEndpoints.MaxBodyBytes))
            .Produces<TicketBody>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .RequireAuthorization(Policies.Staff);
        api.MapTicketWork();
    }

    private static async Task<IResult> CreateAsync(
        JsonElement body, HttpContext context, OpenTicket open, OpenTicketOnce once, TicketCall call, PolicyTable table, CurrentUser caller, CancellationToken cancel)
    {
        if (caller.Records.IsNobody)
            return Problems.Of(ErrorCode.NotAllowed);
        if (!call.TryReadKey(context.Request, body.GetRawText(), out var key))
            return IdempotencyKey.Refused();
        var errors = new FieldErrors();
        var reader = new NewTicketReader(table.Policy, errors, caller.IsStaff);
        var input = reader.Read(body);
        if (errors.Any)
            return Invalid(errors, reader.Besides);

        var opened = key is null ? Of(await open.RunAsync(input, caller.Actor, cancel)) : await once.RunAsync(input, key, caller.Actor, cancel);
        if (opened.KeyIsTaken)
            return Problems.Of(ErrorCode.IdempotencyKeyReused);
        if (opened.Number is not { } number)
            return TicketCall.Refused(opened.Refused);
        context.Response.Headers.Location = $"{ApiPaths.Base}/tickets/{new TicketNumber(number)}";
        return await call.ShowAsync(number, context, cancel, StatusCodes.Status201Created);
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] TicketListQuery query, TicketQueue queue, PolicyTable table, CurrentUser caller, DeskTime desk, TimeProvider time, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var (filter, after, limit) = query.Read(table.Policy, caller.IsStaff, errors);
        if (errors.Any)
            return Problems.Invalid(errors.ToDictionary());
        var page = await queue.PageAsync(filter, caller.Actor, desk.EndOfDay(time.GetUtcNow()), after, limit, cancel);
        return TypedResults.Ok(new ListPage<TicketListItem>(
            [.. page.Rows.Select(row => TicketBodies.Item(row, caller.IsStaff))], page.Next?.ToString()));
    }

    private static async Task<IResult> GetAsync(string number, HttpContext context, TicketCall call, CancellationToken cancel) =>
        TicketNumber.TryParse(number, out var known) ? await call.ShowAsync(known.Value, context, cancel) : Problems.Of(ErrorCode.NotFound);

    private static async Task<IResult> ChangeAsync(
        string number, JsonElement body, HttpContext context, TicketCall call, TicketChanges changes, PolicyTable table, CancellationToken cancel)
    {
        if (await call.FindAsync(number, cancel) is not { } ticket)
            return Problems.Of(ErrorCode.NotFound);
        var errors = new FieldErrors();
        var change = new TicketChangeReader(table.Policy, errors).Read(body, ticket);
        return errors.Any
            ? Invalid(errors, TicketChangeReader.Besides)
            : await call.ChangeAsync(number, body.GetRawText(), wantsTag: true, context, (which, token) => changes.MakeAsync(which, change, token), cancel);
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Invalid(FieldErrors errors, IReadOnlyCollection<string> besides) =>
        Problems.Invalid(errors.ToDictionary(), UnknownFields.AreAll(errors.Paths, besides) ? ErrorCode.UnknownField : ErrorCode.ValidationFailed);

    private static OpenedOnce Of(OpenedTicket opened) => new(opened.Number, opened.Refused, IsNew: true, KeyIsTaken: false);
}
