using System.Security.Cryptography;
using System.Text;
using SupportRouting.Data.Import;
using SupportRouting.Data.Partners.Import;
using SupportRouting.Data.Routing;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Import;

/// <summary>Reads the rows of a list of tickets; the columns are described in docs/importing.md.</summary>
internal sealed class TicketRecords(RoutingPolicy policy, IReadOnlyDictionary<string, string> chosen)
{
    private bool _saidWhatIsLeftOut;

    public IEnumerable<ParsedRow<TicketDraft>> ReadFile(string path) => SourceRows.Read(
        path, ImportKind.Tickets, (row, record) => Read(row, new TableRow(record)), Read);

    private ParsedRow<TicketDraft> Read(string row, TableRow record)
    {
        var notes = new List<RowNote>();
        var columns = ColumnsOf(record, notes);
        string? Cell(string field) => columns.TryGetValue(field, out var column) ? record.Text(column) : null;
        if ((Cell(TicketColumns.Question) ?? Cell(TicketColumns.Subject)) is not { } text)
            return ParsedRow.Bad<TicketDraft>(row, new RowNote(TicketColumns.Question, "is missing"));

        var values = new TicketValues(notes, Cell);
        var question = EstateValues.Text(text, TicketLimits.Text, TicketColumns.Question, notes) ?? "";
        var (name, email) = values.Person();
        var created = values.Moment(TicketColumns.CreatedAt);
        return ParsedRow.Good(row, new TicketDraft(values.ExternalId() ?? Derived(question, email, Cell(TicketColumns.CreatedAt)), Question(values), question)
        {
            Subject = EstateValues.Text(Cell(TicketColumns.Subject), TicketLimits.Subject, TicketColumns.Subject, notes),
            AskerName = name,
            AskerEmail = email,
            Status = values.Word(TicketColumns.Status, TicketStateWords.Status),
            Priority = values.Word(TicketColumns.Priority, TicketStateWords.Priority) ?? Priority.Normal,
            Tags = values.Tags(),
            Language = values.Language(),
            AssigneeEmail = Cell(TicketColumns.Assignee),
            CreatedAt = created,
            ClosedAt = values.Moment(TicketColumns.ClosedAt),
            DueAt = values.Moment(TicketColumns.DueAt),
            Warnings = notes,
        });
    }

    private QuestionInput Question(TicketValues values)
    {
        var topic = values.Text(TicketColumns.Topic);
        var known = topic is null ? null : policy.FindTopic(topic);
        if (topic is not null && known is null)
            values.NotKnown(TicketColumns.Topic, topic);
        var facts = new QuestionFacts(values.Word(TicketColumns.Asker, text => FactNames.TryRead<Asker>(text, out var asker) ? asker : (Asker?)null) ?? Asker.Customer, known?.Id ?? default);
        foreach (var fact in FactSpace.Variable)
            facts = FactSpace.With(facts, fact, values.Word(FactNames.Name(fact), text => FactNames.TryRead(fact, text, out var value) ? value : (byte?)null) ?? 0);
        return new QuestionInput(facts)
        {
            IsComplete = known is not null,
            DutyIsGiven = values.Text(FactNames.Name(Fact.DutyBy)) is not null,
            OfferId = values.Id(TicketColumns.OfferId, text => OfferId.Parse(text).Value),
            SubscriptionId = values.Word(TicketColumns.SubscriptionId, TenantId.Parse),
            CustomerTenantId = values.Word(TicketColumns.CustomerTenantId, TenantId.Parse),
        };
    }

    private Dictionary<string, string> ColumnsOf(TableRow record, List<RowNote> notes)
    {
        var proposed = TicketColumns.Propose(record.Columns);
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, known) in proposed)
        {
            var field = chosen.GetValueOrDefault(column) ?? known;
            if (field.Length > 0)
                columns.TryAdd(field, FieldName.Plain(column));
            else if (!_saidWhatIsLeftOut && !chosen.ContainsKey(column))
                notes.Add(new RowNote(StorableText.Cut(column, TicketLimits.Name), "is no known column; left out"));
        }

        // Every row has the same columns; saying it once is enough.
        _saidWhatIsLeftOut = true;
        return columns;
    }

    // A list without ids is known again by what it says, so that the same file twice is the same tickets.
    private static string Derived(string question, string? email, string? created) =>
        "row-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{question}\n{email}\n{created}")))[..32];
}
