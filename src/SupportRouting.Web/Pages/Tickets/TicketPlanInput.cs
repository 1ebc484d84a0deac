using System.Globalization;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>Who does a ticket, how urgently and until when, as it was typed.</summary>
public sealed record TicketPlanInput
{
    private const string Minutes = "yyyy-MM-dd'T'HH:mm";

    public string? Assignee { get; init; }

    public string? Priority { get; init; }

    public string? Due { get; init; }

    public string? Tags { get; init; }

    public static TicketPlanInput Of(TicketDetails ticket) => new()
    {
        Assignee = ticket.AssigneeId?.ToString(),
        Priority = FactNames.Name(ticket.Priority),
        Due = ticket.DueAt?.UtcDateTime.ToString(Minutes, CultureInfo.InvariantCulture),
        Tags = string.Join(' ', ticket.Tags),
    };

    /// <summary>What was typed over what is stored now: a field this person left alone follows the other's change.</summary>
    public TicketPlanInput Over(TicketPlanInput before, TicketPlanInput stored) => new()
    {
        Assignee = Same(Assignee, before.Assignee) ? stored.Assignee : Assignee,
        Priority = Same(Priority, before.Priority) ? stored.Priority : Priority,
        Due = Same(Due, before.Due) ? stored.Due : Due,
        Tags = Same(Tags, before.Tags) ? stored.Tags : Tags,
    };

    /// <summary>The plan; null when a field does not say one, with the names of those fields.</summary>
    public (TicketPlan? Plan, IReadOnlyList<string> Wrong) Read()
    {
        var tags = (Tags ?? "").Split([' ', ',', ';', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var hasDue = DateTime.TryParseExact(
            Due, Minutes, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var due);
        var isPriority = FactNames.TryRead<Priority>(Priority, out var priority);
        var isPerson = Guid.TryParse(Assignee, out var assignee);
        string[] wrong =
        [
            .. isPerson || string.IsNullOrEmpty(Assignee) ? Array.Empty<string>() : [nameof(Assignee)],
            .. isPriority ? Array.Empty<string>() : [nameof(Priority)],
            .. hasDue || string.IsNullOrEmpty(Due) ? Array.Empty<string>() : [nameof(Due)],
            .. tags.Length <= TicketLimits.Tags && Array.TrueForAll(tags, tag => tag.Length <= TicketLimits.Tag) ? Array.Empty<string>() : [nameof(Tags)],
        ];
        return wrong.Length > 0
            ? (null, wrong)
            : (new TicketPlan(isPerson ? assignee : null, priority, hasDue ? new DateTimeOffset(due) : null, tags), []);
    }

    private static bool Same(string? one, string? other) => string.Equals(one ?? "", other ?? "", StringComparison.Ordinal);
}
