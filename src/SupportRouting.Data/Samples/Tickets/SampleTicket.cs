using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Samples.Tickets;

/// <summary>One ticket of the sample list; tickets.first.txt begins with how it is written.</summary>
internal sealed record SampleTicket(SampleMoment Opened, QuestionInput Question, string Language)
{
    public string OpenedBy { get; init; } = "marek";

    public string Subject { get; init; } = "";

    public string Text { get; init; } = "";

    public string? AskerName { get; init; }

    public string? AskerEmail { get; init; }

    public Priority Priority { get; init; } = Priority.Normal;

    public TicketSource Source { get; init; }

    public TimeSpan? DueIn { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<SampleStep> Steps { get; init; } = [];

    public NewTicket ToNewTicket(DateTimeOffset now) => new(Question, Text)
    {
        Subject = Subject,
        Language = Language,
        AskerName = AskerName,
        AskerEmail = AskerEmail,
        Priority = Priority,
        Source = Source,
        DueAt = now + DueIn,
        Tags = Tags,
    };
}

/// <summary>What somebody does to a sample ticket, some time after it was opened.</summary>
internal sealed record SampleStep(TimeSpan After, string Who, string Deed, IReadOnlyList<string> Words, string? Text);
