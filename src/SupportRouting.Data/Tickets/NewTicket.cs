using SupportRouting.Data.Routing;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>A question to keep.</summary>
/// <param name="Question">The facts said and the records it is about; not complete while nobody knows its topic.</param>
/// <param name="Text">The question in the asker's own words.</param>
public sealed record NewTicket(QuestionInput Question, string Text)
{
    private const int SubjectFromText = 80;

    /// <summary>One line; the beginning of the text where none is given.</summary>
    public string? Subject { get; init; }

    public string? Language { get; init; }

    public string? AskerName { get; init; }

    public string? AskerEmail { get; init; }

    public Priority Priority { get; init; } = Priority.Normal;

    public DateTimeOffset? DueAt { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public TicketSource Source { get; init; } = TicketSource.Portal;

    /// <summary>Its id in the system it comes from.</summary>
    public string? ExternalId { get; init; }

    public Asker Asker => Question.Given.Asker;

    public string? Topic => Question.IsComplete ? Question.Given.Topic.ToString() : null;

    public string SubjectOrBeginning => string.IsNullOrWhiteSpace(Subject) ? Beginning(Text) : Subject.Trim();

    /// <summary>One line that names a text: its first, or as many whole words of it as fit.</summary>
    public static string Beginning(string text)
    {
        var line = text.Trim().Split('\n', 2)[0].Trim();
        if (line.Length <= SubjectFromText)
            return line;
        var end = line.LastIndexOf(' ', SubjectFromText - 1);
        return line[..(end > SubjectFromText / 2 ? end : SubjectFromText - 1)].TrimEnd(',', ';', ':', ' ') + "…";
    }
}
