using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.Net.Http.Headers;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Tickets;

/// <summary>What happened to one ticket, as a page is told.</summary>
/// <param name="Number">As people write it.</param>
/// <param name="Kinds">What happened.</param>
/// <param name="By">Who did it; for staff only.</param>
/// <param name="Mine">Whether the page's own person did all of it.</param>
/// <param name="Line">The last of these lines in the ticket's timeline, for a page that shows it already.</param>
internal sealed record ChangedTicket(string Number, IReadOnlyList<string> Kinds, IReadOnlyList<string> By, bool Mine, long Line);

/// <summary><c>/tickets/changes</c>: server-sent events for open pages.</summary>
internal static class ChangeStream
{
    public const string Path = "/tickets/changes";

    private const string EventType = "tickets";
    private const string LastEventId = "Last-Event-ID";
    private const string MediaType = "text/event-stream";

    // Then the browser comes again, and is asked again who it is.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static IServiceCollection AddTicketChanges(this IServiceCollection services)
    {
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<ChangePlaces>();
        services.AddHostedService(provider => provider.GetRequiredService<ChangeFeed>());
        return services;
    }

    public static void MapTicketChanges(this IEndpointRouteBuilder app) => app.MapGet(Path, Open).ExcludeFromDescription();

    private static IResult Open(
        HttpContext context, CurrentUser me, ChangeFeed feed, ChangePlaces places, IHostApplicationLifetime life, TimeProvider time, string? since, string? after)
    {
        if (me.Records.IsNobody)
            return Results.NotFound();
        if (!context.Request.Headers[HeaderNames.Accept].ToString().Contains(MediaType, StringComparison.OrdinalIgnoreCase))
            return Results.StatusCode(StatusCodes.Status406NotAcceptable);
        // A browser that comes again says by itself how far it was told; a page that opens a new stream says it in the address.
        var place = places.Read(context.Request.Headers[LastEventId].FirstOrDefault()) ?? places.Read(after);
        if (feed.Listen(me.Actor, new ChangeStart(place, ReadSince(since, time))) is not { } listener)
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        context.Response.RegisterForDispose(listener);
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(EventsAsync(listener, places, life, time, context.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<IReadOnlyList<ChangedTicket>>> EventsAsync(
        ChangeListener listener, ChangePlaces places, IHostApplicationLifetime life, TimeProvider time, [EnumeratorCancellation] CancellationToken gone)
    {
        using (listener)
        {
            using var longest = new CancellationTokenSource(Longest, time);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping, gone, longest.Token);
            await using var ending = end.Token.Register(listener.End);
            await foreach (var (changes, place) in listener.NewsAsync())
                yield return new(Told(changes, listener.Actor), changes.Count == 0 ? "beat" : EventType) { EventId = places.Write(place) };
        }
    }

    private static List<ChangedTicket> Told(IReadOnlyList<TicketChange> changes, TicketActor to) =>
    [
        .. changes.GroupBy(change => change.Number).Select(ticket => new ChangedTicket(
            new TicketNumber(ticket.Key).ToString(),
            [.. ticket.Select(change => FactNames.Name(change.Kind)).Distinct(StringComparer.Ordinal)],
            to.IsStaff ? [.. ticket.Select(change => change.ActorName).Distinct(StringComparer.Ordinal)] : [],
            ticket.All(change => change.ActorId == to.Id),
            ticket.Max(change => change.Id))),
    ];

    private static DateTimeOffset ReadSince(string? text, TimeProvider time) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : time.GetUtcNow();
}
