using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>The parts of a mixed question as they are typed. The first keeps the ticket and its question.</summary>
public sealed class SplitInput
{
    public long Seen { get; set; }

    /// <summary>This form's own, so that sending it twice splits once.</summary>
    public string? Key { get; set; }

    public List<SplitPartInput> Parts { get; set; } = [];

    public static SplitInput Of(TicketHead ticket, Guid key) => new()
    {
        Seen = ticket.Seen,
        Key = key.ToString("N"),
        Parts = [new() { Topic = ticket.Topic, Subject = ticket.Subject }, new() { Text = ticket.Question }],
    };

    /// <summary>The parts; those of a form that was found valid.</summary>
    public IReadOnlyList<SplitPart> Read(TicketHead ticket) =>
    [
        .. Parts.Select((part, i) =>
        {
            var text = i == 0 ? ticket.Question : part.Text?.Trim() ?? "";
            return new SplitPart(TopicId.TryParse(part.Topic, out var topic) ? topic : default, Named(part.Subject, i == 0 ? ticket.Subject : text), text);
        }),
    ];

    private static string Named(string? subject, string text) => string.IsNullOrWhiteSpace(subject) ? NewTicket.Beginning(text) : subject.Trim();
}

public sealed class SplitPartInput
{
    public string? Topic { get; set; }

    public string? Subject { get; set; }

    public string? Text { get; set; }
}
