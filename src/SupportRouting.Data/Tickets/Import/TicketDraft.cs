using SupportRouting.Data.Partners.Import;
using SupportRouting.Data.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Import;

/// <summary>A ticket as a list has it.</summary>
public sealed record TicketDraft(string ExternalId, QuestionInput Question, string Text) : EstateDraft
{
    public string? Subject { get; init; }

    public string? AskerName { get; init; }

    public string? AskerEmail { get; init; }

    public TicketStatus? Status { get; init; }

    public Priority Priority { get; init; } = Priority.Normal;

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Language { get; init; }

    public string? AssigneeEmail { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    internal NewTicket ToNew(QuestionInput question) => new(question, Text)
    {
        Subject = Subject,
        Language = Language,
        AskerName = AskerName,
        AskerEmail = AskerEmail,
        Priority = Priority,
        DueAt = DueAt,
        Tags = Tags,
        Source = TicketSource.Import,
        ExternalId = ExternalId,
    };
}
