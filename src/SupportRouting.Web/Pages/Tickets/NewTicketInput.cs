using SupportRouting.Data.Import;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>What is typed for a new ticket, beside what it is about.</summary>
public sealed record NewTicketInput
{
    /// <summary>The form's own key.</summary>
    public string? Key { get; init; }

    public string? Text { get; init; }

    public string? Subject { get; init; }

    public string? AskerName { get; init; }

    public string? AskerEmail { get; init; }

    public string? Language { get; init; }

    public string? Priority { get; init; }

    public string? Due { get; init; }

    public string? Tags { get; init; }

    public static string[] WordsOf(string? tags) => (tags ?? "").Split([' ', ',', ';', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    /// <param name="question">What it is about.</param>
    /// <param name="isStaff">Whether the fields that only staff have count.</param>
    /// <param name="desk">The clock the due time is said by.</param>
    public NewTicket ToTicket(QuestionInput question, bool isStaff, DeskTime desk)
    {
        var ticket = new NewTicket(question, StorableText.Cut(Text?.Trim() ?? "", TicketLimits.Text))
        {
            Subject = Clean(Subject, TicketLimits.Subject),
            Language = Clean(Language, TicketLimits.Tag),
        };
        return !isStaff ? ticket : ticket with
        {
            AskerName = Clean(AskerName, TicketLimits.Name),
            AskerEmail = EmailAddress.Parse(AskerEmail).Value?.Text,
            Priority = FactNames.TryRead<Priority>(Priority, out var priority) ? priority : Domain.Tickets.Priority.Normal,
            DueAt = DueField.Read(Due, desk),
            Tags = [.. WordsOf(Tags).Select(tag => StorableText.Cut(tag, TicketLimits.Tag))],
        };
    }

    private static string? Clean(string? text, int most) => string.IsNullOrWhiteSpace(text) ? null : StorableText.Cut(text.Trim(), most);
}
