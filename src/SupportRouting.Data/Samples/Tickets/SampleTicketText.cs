using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Samples.Tickets;

/// <summary>From the lines of one sample ticket to the ticket.</summary>
internal static class SampleTicketText
{
    public static SampleTicket Parse(IReadOnlyList<string> lines)
    {
        try
        {
            var ticket = lines[0][2..].Split(' ').Skip(2).Aggregate(Begin(lines[0]), Read) with
            {
                Subject = lines[1][2..],
                Text = string.Join('\n', lines.Skip(2).Where(line => line[0] is not '+' and not '~')),
                Steps = [.. lines.Where(line => line[0] is '+').Select(Step)],
            };
            var person = lines.FirstOrDefault(line => line[0] is '~')?[2..].Split(", ");
            return ticket with { AskerName = person?[0], AskerEmail = person?.ElementAtOrDefault(1) };
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new FormatException($"The sample ticket '{lines[0]}' cannot be read: {e.Message}", e);
        }
    }

    // "@ 12d09:40 it …"
    private static SampleTicket Begin(string line)
    {
        var words = line[2..].Split(' ');
        return new SampleTicket(SampleMoment.Parse(words[0]), new QuestionInput(new QuestionFacts(Asker.Customer, default)) { IsComplete = false }, words[1]);
    }

    private static SampleTicket Read(SampleTicket ticket, string word)
    {
        if (TopicId.TryParse(word, out var topic))
            return ticket with { Question = ticket.Question with { Given = ticket.Question.Given with { Topic = topic }, IsComplete = true } };
        if (FactNames.TryRead<Asker>(word, out var asker))
            return ticket with { Question = ticket.Question with { Given = ticket.Question.Given with { Asker = asker } } };
        if (FactNames.TryRead<Priority>(word, out var priority))
            return ticket with { Priority = priority };
        if (word[0] is '#')
            return ticket with { Tags = [.. ticket.Tags, word[1..]] };
        var (name, value) = word.Split(':', 2) is [var left, var right] ? (left, right) : throw new FormatException($"'{word}' means nothing.");
        return name switch
        {
            "by" => ticket with { OpenedBy = value },
            "due" => ticket with { DueIn = SampleSpan.Parse(value) },
            "from" when FactNames.TryRead<TicketSource>(value, out var source) => ticket with { Source = source },
            _ => ticket with { Question = About(ticket.Question, name, value) },
        };
    }

    private static QuestionInput About(QuestionInput question, string name, string value) => name switch
    {
        "offer" => question with { OfferId = OfferId.Parse(value).Value },
        "sub" => question with { SubscriptionId = value is "backup" ? SampleSubscriptions.NorthwindBackup : SampleSubscriptions.Id(value) },
        "cust" => question with { CustomerTenantId = SamplePartners.CustomerId(int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)) },
        _ when FactNames.TryRead<Fact>(name, out var fact) && FactNames.TryRead(fact, value, out var said) =>
            question with { Given = FactSpace.With(question.Given, fact, said), DutyIsGiven = question.DutyIsGiven || fact == Fact.DutyBy },
        _ => throw new FormatException($"'{name}:{value}' means nothing."),
    };

    // "+20m marek deed words: text"
    private static SampleStep Step(string line)
    {
        var parts = line.Split(": ", 2);
        var words = parts[0][1..].Split(' ');
        return new SampleStep(SampleSpan.Parse(words[0]), words[1], words[2], words[3..], parts.ElementAtOrDefault(1)?.Replace("\\n", "\n", StringComparison.Ordinal));
    }
}
