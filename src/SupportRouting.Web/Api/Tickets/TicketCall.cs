using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Api.Decisions;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Api.Tickets;

/// <summary>What the calls about one ticket share: they change it on what the caller has read, and answer with it as it then is.</summary>
internal sealed class TicketCall(ReadTicket read, ReadTicketLinks links, ChangeTicketOnce once, CurrentUser caller, IOptions<JsonOptions> json)
{
    public Task<TicketDetails?> FindAsync(string number, CancellationToken cancel) => TicketNumber.TryParse(number, out var known)
        ? read.FindAsync(known.Value, caller.Actor, cancel)
        : Task.FromResult<TicketDetails?>(null);

    /// <summary>The ticket itself, with the tag that a change of it hands back.</summary>
    public async Task<IResult> ShowAsync(long number, HttpContext context, CancellationToken cancel, int status = StatusCodes.Status200OK)
    {
        if (await read.FindAsync(number, caller.Actor, cancel) is not { } ticket)
            return Problems.Of(ErrorCode.NotFound);
        var timeline = await read.TimelineAsync(ticket, new TimelinePart(null, OnlyWords: false), caller.Actor, cancel);
        var linked = caller.IsStaff ? await links.OfAsync(number, caller.Actor, cancel) : [];
        var body = JsonSerializer.SerializeToUtf8Bytes(TicketBodies.Body(ticket, timeline, linked, caller.IsStaff), json.Value.SerializerOptions);
        return SeenTag.Answer(body, ticket.Seen, context, status);
    }

    /// <param name="number">The ticket, as the caller wrote it.</param>
    /// <param name="content">All that is asked for.</param>
    /// <param name="wantsTag">The caller must say what it has read.</param>
    /// <param name="context">The call.</param>
    /// <param name="change">Makes the change.</param>
    /// <param name="cancel">Ends the change before it is kept.</param>
    public async Task<IResult> ChangeAsync(
        string number, string content, bool wantsTag, HttpContext context, Func<long, CancellationToken, Task<TicketResult>> change, CancellationToken cancel)
    {
        if (!TicketNumber.TryParse(number, out var known))
            return Problems.Of(ErrorCode.NotFound);
        if (!SeenTag.TryRead(context.Request, wantsTag, out var seen))
            return Problems.Of(ErrorCode.PreconditionFailed, "Send the ETag of the ticket as If-Match.");
        if (!TryReadKey(context.Request, content, out var key))
            return IdempotencyKey.Refused();
        var result = await once.RunAsync(new TicketSeen(known.Value, seen), key, caller.Actor, token => change(known.Value, token), cancel);
        return result.IsDone ? await ShowAsync(known.Value, context, cancel) : Refusal(result);
    }

    public bool TryReadKey(HttpRequest request, string content, out TicketRequest? key)
    {
        var isFine = IdempotencyKey.TryRead(request, out var text);
        key = isFine && text is not null && caller.Id is { } id ? TicketRequest.Of(id, text, $"{request.Method} {request.Path}\n{content}") : null;
        return isFine;
    }

    public static ProblemHttpResult Refused(IEnumerable<RefusedId> ids)
    {
        var errors = new FieldErrors();
        foreach (var id in ids)
            errors.Add(id.Field, IdFaults.Reason(id.Fault));
        return Problems.Invalid(errors.ToDictionary());
    }

    private static ProblemHttpResult Refusal(TicketResult result) => result.Fault switch
    {
        TicketFault.NotFound => Problems.Of(ErrorCode.NotFound),
        TicketFault.StaffOnly => Problems.Of(ErrorCode.NotAllowed),
        TicketFault.ChangedMeanwhile => Problems.Of(ErrorCode.PreconditionFailed),
        TicketFault.IsMerged => Problems.Of(ErrorCode.TicketIsMerged),
        TicketFault.KeyIsTaken => Problems.Of(ErrorCode.IdempotencyKeyReused),
        TicketFault.UnknownId => Refused(result.Refused),
        TicketFault.NoSuchAssignee => Problems.Invalid(
            new Dictionary<string, string[]>(StringComparer.Ordinal) { ["assigneeId"] = ["Is none of the operator's staff."] }),
        _ => Problems.Of(ErrorCode.MoveNotAllowed),
    };
}
