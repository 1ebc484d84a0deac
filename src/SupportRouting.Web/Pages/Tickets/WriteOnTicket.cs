using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Answers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Pages.Tickets.Answering;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>Keeps what people write on a ticket's page, once however often the form is sent.</summary>
public sealed class WriteOnTicket(WorkOnTicket work, ChangeTicketOnce once, PrepareAnswer prepare, CurrentUser me)
{
    public Task<TicketResult> NoteAsync(long number, string? key, string text, CancellationToken cancel) =>
        OnceAsync(number, FormKey.Request(me, key, "note", $"{number}", text), token => work.NoteAsync(number, text, me.Actor, token), cancel);

    public Task<TicketResult> ReplyAsync(TicketSeen which, string? key, string text, TicketMove? then, CancellationToken cancel) =>
        OnceAsync(
            which.Number, FormKey.Request(me, key, "reply", $"{which.Number}", then is { } move ? FactNames.Name(move) : null, text),
            token => work.ReplyAsync(which, text, then, me.Actor, token), cancel);

    /// <summary>The answer the portal would write, in the asker's language; null for whoever may not answer.</summary>
    public async Task<string?> PreparedAsync(long number, CancellationToken cancel) =>
        await prepare.ForAsync(number, me.Actor, cancel) is { } prepared ? new AnswerWriter(prepared, prepared.Language ?? "").Body() : null;

    private Task<TicketResult> OnceAsync(
        long number, TicketRequest? request, Func<CancellationToken, Task<TicketResult>> change, CancellationToken cancel) =>
        once.RunAsync(new TicketSeen(number, null), request, me.Actor, change, cancel);
}
