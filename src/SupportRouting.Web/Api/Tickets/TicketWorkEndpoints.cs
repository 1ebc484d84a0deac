using System.Text.Json;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Api.Tickets;

/// <summary>Calls that do one thing to a ticket. Repeated under the same key they do it once.</summary>
internal static class TicketWorkEndpoints
{
    public static void MapTicketWork(this RouteGroupBuilder api)
    {
        Describe(api.MapPost("/tickets/{number}/notes", NoteAsync), "WriteNote",
            "Writes a note for the operator's staff, or with visibleToAsker an answer the asker may read. A reseller writes only the latter.");
        Describe(api.MapPost("/tickets/{number}/override", OverrideAsync), "OverrideTicket",
            "Says that another party answers than was decided, and why; party null goes back to the decision.").RequireAuthorization(Policies.Staff);
        Describe(api.MapPost("/tickets/{number}/hand-off", TicketHandOffEndpoint.HandOffAsync), "HandOffTicket",
            "Hands the question to another party with the message as it is sent here, and starts that party's clock.").RequireAuthorization(Policies.Staff);
        Describe(api.MapPost("/tickets/{number}/resolve", ResolveAsync), "ResolveTicket", "The question is answered.");
        Describe(api.MapPost("/tickets/{number}/reopen", ReopenAsync), "ReopenTicket", "The question is back.");
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder call, string name, string summary) =>
        call.WithName(name).WithTags("Tickets").WithSummary(summary)
            .Produces<TicketBody>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static Task<IResult> NoteAsync(
        string number, NoteBody note, HttpContext context, TicketCall call, WorkOnTicket work, CurrentUser caller, CancellationToken cancel) =>
        call.ChangeAsync(number, JsonSerializer.Serialize(note), wantsTag: false, context, (which, token) => note.VisibleToAsker
            ? work.ReplyAsync(which, note.Text, caller.Actor, token)
            : work.NoteAsync(which, note.Text, caller.Actor, token), cancel);

    private static Task<IResult> OverrideAsync(
        string number, OverrideBody wanted, HttpContext context, TicketCall call, RouteTicket route, CurrentUser caller, CancellationToken cancel) =>
        call.ChangeAsync(number, JsonSerializer.Serialize(wanted), wantsTag: false, context, (which, token) =>
            wanted is { Party: { } party, Reason: { } reason, Text: { } text }
                ? route.OverrideAsync(new TicketSeen(which, null), party, reason, text, caller.Actor, token)
                : route.RemoveOverrideAsync(new TicketSeen(which, null), caller.Actor, token), cancel);

    private static Task<IResult> ResolveAsync(
        string number, HttpContext context, TicketCall call, WorkOnTicket work, CurrentUser caller, CancellationToken cancel) =>
        MoveAsync(number, TicketMove.Resolve, context, call, work, caller, cancel);

    private static Task<IResult> ReopenAsync(
        string number, HttpContext context, TicketCall call, WorkOnTicket work, CurrentUser caller, CancellationToken cancel) =>
        MoveAsync(number, TicketMove.Reopen, context, call, work, caller, cancel);

    private static Task<IResult> MoveAsync(
        string number, TicketMove move, HttpContext context, TicketCall call, WorkOnTicket work, CurrentUser caller, CancellationToken cancel) =>
        call.ChangeAsync(
            number, "", wantsTag: false, context, (which, token) => work.MoveAsync(new TicketSeen(which, null), move, caller.Actor, token), cancel);
}
