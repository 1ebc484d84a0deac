using System.Globalization;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Bench.Tickets;

/// <summary>The rows of many tickets, spread as years of work leave them: four fifths closed, the open ones anywhere but mostly new.</summary>
internal sealed class TicketLines(Guid[] people, Guid[] offers, Guid[] customers, Guid[] publishers, DateTimeOffset now, int all)
{
    private const string Nothing = @"\N";
    private const int Seed = 20261121;

    private const string TicketColumns =
        "Number Subject Question Language Asker AskerName AskerEmail Topic GivenFacts OfferId CustomerId Party Status StatusSince AssigneeId Priority DueAt NextDueAt "
        + "ElsewhereSince ExpectedBy Source CreatedAt ChangedAt ClosedAt SearchText StaffSearchText";

    public IEnumerable<(string Table, string Columns, IEnumerable<string> Rows)> Tables(int tickets)
    {
        yield return ("Tickets", TicketColumns, Numbers(tickets).Select(Ticket));
        yield return ("TicketDecisions", "TicketNumber DecidedAt Facts PolicyVersion RowId Party", Numbers(tickets).Select(Decision));
        yield return ("TicketEntries", "TicketNumber At ActorId ActorName Kind IsInternal Text Before After", Numbers(tickets).SelectMany(Entries));
        yield return ("HandOffs", "TicketNumber To ContactKind Way Subject Body Language SentAt ExpectedBy EndedAt PublisherId", Numbers(tickets).SelectMany(HandOffs));
        yield return ("TicketTags", "TicketNumber Tag", Numbers(tickets).Where(n => n % 4 is 0).Select(n => Line(n, "tag" + (n % 97))));
    }

    private static IEnumerable<int> Numbers(int tickets) => Enumerable.Range(1, tickets);

    private string Ticket(int number)
    {
        var random = new Random(Seed + number);
        var (status, party, created) = Shape(number);
        var (language, subject, text) = TicketTexts.Of(number, random);
        var isOpen = TicketMoves.IsOpen(status);
        var due = random.Next(5) < 3 ? created.AddDays(random.Next(1, 20)) : (DateTimeOffset?)null;
        var expected = TicketMoves.IsElsewhere(status) ? created.AddDays(random.Next(1, 9)) : (DateTimeOffset?)null;
        return Line(
            number, subject, text, language, random.Next(4), FormattableString.Invariant($"Person {number % 9000}"),
            FormattableString.Invariant($"person{number % 9000}@customer.example"), FormattableString.Invariant($"T{1 + random.Next(76):00}"), "{}",
            offers[random.Next(offers.Length)], customers[random.Next(customers.Length)], (int)party, (int)status, created.AddHours(3),
            random.Next(5) is 0 && isOpen ? null : people[random.Next(people.Length)], random.Next(4), due, isOpen ? expected ?? due : null,
            expected is null ? null : created.AddHours(2), expected, 0, created, created.AddHours(3), status is TicketStatus.Closed ? created.AddDays(3) : null,
            " " + SearchText.Fold($"{subject} | {text}"), Words(number));
    }

    // What stands in the notes: of each ticket something of its own, of every tenth a common word.
    private static string Words(int number) => FormattableString.Invariant($" case-{number:x8}") + (number % 10 is 0 ? " escalated to engineering" : "");

    private string Decision(int number)
    {
        var (_, party, created) = Shape(number);
        const string facts = "{\"asker\":{\"value\":\"customer\",\"from\":\"given\"},\"publisherKind\":{\"value\":\"thirdParty\",\"from\":\"offer\"},\"purchaseChannel\":{\"value\":\"csp\",\"from\":\"given\"}}";
        return Line(number, created, facts, "1", "technical-to-publisher", (int)party);
    }

    private IEnumerable<string> Entries(int number)
    {
        var (status, _, created) = Shape(number);
        var who = number % people.Length;
        var name = FormattableString.Invariant($"Agent {who}");
        yield return Line(number, created, people[who], name, 0, "f", null, null, null);
        yield return Line(number, created, people[who], name, 3, "t", null, null, "isvPublisher");
        if (status > TicketStatus.Routed)
            yield return Line(number, created.AddHours(1), people[who], name, 1, "t", null, "routed", "answering");
        if (status >= TicketStatus.Resolved)
            yield return Line(number, created.AddHours(3), people[who], name, 11, "f", "This was answered by the desk after a look at the subscription and the publisher's page.", null, null);
    }

    private IEnumerable<string> HandOffs(int number)
    {
        var (status, _, created) = Shape(number);
        if (!TicketMoves.IsElsewhere(status) && number % 5 is not 0)
            yield break;
        // IndirectProvider, IsvPublisher, Microsoft.
        var to = status switch
        {
            TicketStatus.WaitingOnPublisher => 6,
            TicketStatus.WaitingOnMicrosoft => 7,
            TicketStatus.WaitingOnProvider => 4,
            _ => number % 7 is 0 ? 4 : 6 + (number % 2),
        };
        yield return Line(
            number, to, 3, 2, "A question", "What the customer sees, since when, and what was tried.", "en", created.AddHours(2), created.AddDays(2),
            TicketMoves.IsElsewhere(status) ? null : created.AddDays(1), publishers[number % publishers.Length]);
    }

    private (TicketStatus Status, TicketParty Party, DateTimeOffset Created) Shape(int number)
    {
        var random = new Random(Seed - number);
        var age = (all - number) * (1100.0 / all);
        var chance = random.Next(100);
        // Of the last weeks half is open, of the years before one in eight.
        var openOf = age < 30 ? 50 : 12;
        var status = chance >= openOf ? chance >= openOf + 3 ? TicketStatus.Closed : TicketStatus.Resolved : (TicketStatus)random.Next(8);
        return (status, status is TicketStatus.New ? TicketParty.Unknown : (TicketParty)(1 + random.Next(3)), now.AddDays(-age).AddMinutes(-random.Next(20)));
    }

    private static string Line(params object?[] cells) => string.Join('\t', cells.Select(cell => cell switch
    {
        null => Nothing,
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff+00", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    }));
}
