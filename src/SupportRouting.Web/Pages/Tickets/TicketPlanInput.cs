using System.Globalization;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>Who does a ticket, how urgently and until when, as it was typed.</summary>
public sealed record TicketPlanInput
{
    public string? Assignee { get; init; }

    public string? Priority { get; init; }

    public string? Due { get; init; }

    /// <summary>The moment behind <see cref="Due"/>: an hour that the clock shows twice does not say which of the two it is.</summary>
    public string? DueAt { get; init; }

    public string? Tags { get; init; }

    public static TicketPlanInput Of(TicketDetails ticket, DeskTime desk) => new()
    {
        Assignee = ticket.AssigneeId?.ToString(),
        Priority = FactNames.Name(ticket.Priority),
        Due = DueField.Write(ticket.DueAt, desk),
        DueAt = ticket.DueAt?.ToString("O", CultureInfo.InvariantCulture),
        Tags = string.Join(' ', ticket.Tags),
    };

    /// <summary>What was typed over what is stored now: a field this person left alone follows the other's change.</summary>
    public TicketPlanInput Over(TicketPlanInput before, TicketPlanInput stored) => new()
    {
        Assignee = Same(Assignee, before.Assignee) ? stored.Assignee : Assignee,
        Priority = Same(Priority, before.Priority) ? stored.Priority : Priority,
        Due = Same(Due, before.Due) ? stored.Due : Due,
        DueAt = stored.DueAt,
        Tags = Same(Tags, before.Tags) ? stored.Tags : Tags,
    };

    /// <param name="before">The fields as they were shown.</param>
    /// <param name="desk">The clock the due time is said by.</param>
    /// <returns>The plan; null when a field does not say one, with the names of those fields.</returns>
    public (TicketPlan? Plan, IReadOnlyList<string> Wrong) Read(TicketPlanInput before, DeskTime desk)
    {
        var tags = (Tags ?? "").Split([' ', ',', ';', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var due = Same(Due, before.Due) && DateTimeOffset.TryParse(before.DueAt, CultureInfo.InvariantCulture, out var was)
            ? was.ToUniversalTime()
            : DueField.Read(Due, desk);
        var isPriority = FactNames.TryRead<Priority>(Priority, out var priority);
        var isPerson = Guid.TryParse(Assignee, out var assignee);
        string[] wrong =
        [
            .. isPerson || string.IsNullOrEmpty(Assignee) ? Array.Empty<string>() : [nameof(Assignee)],
            .. isPriority ? Array.Empty<string>() : [nameof(Priority)],
            .. due is not null || string.IsNullOrEmpty(Due) ? Array.Empty<string>() : [nameof(Due)],
            .. tags.Length <= TicketLimits.Tags && Array.TrueForAll(tags, tag => tag.Length <= TicketLimits.Tag) ? Array.Empty<string>() : [nameof(Tags)],
        ];
        return wrong.Length > 0
            ? (null, wrong)
            : (new TicketPlan(isPerson ? assignee : null, priority, string.IsNullOrEmpty(Due) ? null : due, tags), []);
    }

    private static bool Same(string? one, string? other) => string.Equals(one ?? "", other ?? "", StringComparison.Ordinal);
}
