using System.Globalization;
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
    private const string Minutes = "yyyy-MM-dd'T'HH:mm";

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

    public static bool TryReadDue(string? text, out DateTimeOffset due)
    {
        var read = DateTime.TryParseExact(
            text, Minutes, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at);
        due = read ? new DateTimeOffset(at) : default;
        return read;
    }

    public static string[] WordsOf(string? tags) => (tags ?? "").Split([' ', ',', ';', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    /// <param name="question">What it is about.</param>
    /// <param name="isStaff">Whether the fields that only staff have count.</param>
    public NewTicket ToTicket(QuestionInput question, bool isStaff)
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
            DueAt = TryReadDue(Due, out var due) ? due : null,
            Tags = [.. WordsOf(Tags).Select(tag => StorableText.Cut(tag, TicketLimits.Tag))],
        };
    }

    private static string? Clean(string? text, int most) => string.IsNullOrWhiteSpace(text) ? null : StorableText.Cut(text.Trim(), most);
}
