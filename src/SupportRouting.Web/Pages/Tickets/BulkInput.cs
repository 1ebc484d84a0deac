using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>What was selected in the queue, and which button was pressed.</summary>
public sealed record BulkInput
{
    public const string Take = "take";
    public const string Assign = "assign";
    public const string AddTag = "addTag";
    public const string RemoveTag = "removeTag";
    public const string Rank = "rank";
    public const string Close = "close";

    /// <summary>As <see cref="Pick"/> writes them.</summary>
    public string[] Tickets { get; init; } = [];

    public string? What { get; init; }

    public string? Assignee { get; init; }

    public string? Tag { get; init; }

    public string? Priority { get; init; }

    public IReadOnlyList<PickedTicket> Picked => [.. Tickets.Select(ReadPick).OfType<PickedTicket>()];

    /// <summary>A ticket, and how the list showed it: what others do after that is told before it is overwritten.</summary>
    public static string Pick(TicketRow row) => FormattableString.Invariant($"{row.Number}.{row.ChangedAt.UtcTicks}");

    /// <returns>What is to be done, or why it cannot be, in words.</returns>
    public (BulkAction? Action, string? Fault) Read(Guid? me)
    {
        if (Picked.Count == 0)
            return (null, QueueText.PickFirst);
        if (Tickets.Length > ChangeTickets.Most)
            return (null, Words.Fill(QueueText.PickTooMany, ChangeTickets.Most));
        var tag = Tag?.Trim() ?? "";
        var isTag = tag.Length is > 0 and <= TicketLimits.Tag && !tag.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is ',' or ';');
        return What switch
        {
            Take => (BulkAction.AssignTo(me), null),
            Assign when string.IsNullOrEmpty(Assignee) => (BulkAction.AssignTo(null), null),
            Assign when Guid.TryParse(Assignee, out var person) => (BulkAction.AssignTo(person), null),
            AddTag or RemoveTag when !isTag => (null, Words.Fill(QueueText.TagWrong, TicketLimits.Tag)),
            AddTag => (BulkAction.AddTag(tag), null),
            RemoveTag => (BulkAction.RemoveTag(tag), null),
            Rank when FactNames.TryRead<Priority>(Priority, out var priority) => (BulkAction.Rank(priority), null),
            Close => (BulkAction.Close, null),
            _ => (null, QueueText.ChoiceWrong),
        };
    }

    // Both are a number and a moment.
    private static PickedTicket? ReadPick(string? text) => TicketCursor.Parse(text) is { } read ? new PickedTicket(read.Number, read.DueAt) : null;
}
