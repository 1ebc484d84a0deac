using System.Collections.Frozen;
using SupportRouting.Data.Import;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Tickets.Import;

/// <summary>Which columns of a list of tickets are which fields: as somebody said, else by the names that desks use.</summary>
public static class TicketColumns
{
    public const string ExternalId = "externalId";
    public const string Subject = "subject";
    public const string Question = "question";
    public const string Asker = "asker";
    public const string AskerName = "askerName";
    public const string AskerEmail = "askerEmail";
    public const string CustomerTenantId = "customerTenantId";
    public const string SubscriptionId = "subscriptionId";
    public const string OfferId = "offerId";
    public const string Topic = "topic";
    public const string Status = "status";
    public const string Priority = "priority";
    public const string Tags = "tags";
    public const string Language = "language";
    public const string Assignee = "assignee";
    public const string CreatedAt = "createdAt";
    public const string ClosedAt = "closedAt";
    public const string DueAt = "dueAt";

    /// <summary>A column that is left out.</summary>
    public const string None = "";

    /// <summary>All fields, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        ExternalId, Subject, Question, Asker, AskerName, AskerEmail, CustomerTenantId, SubscriptionId, OfferId, Topic, Status, Priority, Tags, Language,
        Assignee, CreatedAt, ClosedAt, DueAt, .. FactSpace.Variable.Select(fact => FactNames.Name(fact)),
    ];

    // Plain names of the columns, as Zammad, Zendesk, osTicket, Freshdesk and plain lists in our four languages have them.
    private static readonly FrozenDictionary<string, string> Known = new (string Field, string[] Names)[]
    {
        (ExternalId, ["id", "ticket", "ticketid", "ticketnumber", "ticketno", "number", "reference", "caseid", "casenumber", "key"]),
        (Subject, ["title", "summary", "oggetto", "asunto", "temat"]),
        (Question, ["description", "body", "text", "message", "details", "content", "domanda", "pregunta", "pytanie", "treść"]),
        (Asker, ["askertype", "askerrole"]),
        (AskerName, ["requester", "requestername", "customer", "customername", "from", "fromname", "contact", "contactname", "reporter", "user", "name"]),
        (AskerEmail, ["requesteremail", "customeremail", "fromemail", "contactemail", "useremail", "email", "emailaddress", "mail"]),
        (CustomerTenantId, ["tenantid", "customerid"]),
        (SubscriptionId, ["subscription"]),
        (OfferId, ["offer"]),
        (Topic, ["topicid"]),
        (Status, ["state", "ticketstatus", "stato", "estado", "stan"]),
        (Priority, ["urgency", "priorità", "prioridad", "priorytet"]),
        (Tags, ["tag", "labels", "label", "etichette", "etiquetas", "etykiety"]),
        (Language, ["lang", "locale", "lingua", "idioma", "język"]),
        (Assignee, ["assigneeemail", "assignedto", "owner", "owneremail", "agent", "agentemail"]),
        (CreatedAt, ["created", "createdate", "createddate", "datecreated", "creationdate", "opened", "openedat", "createtime"]),
        (ClosedAt, ["closed", "closedate", "closeddate", "closetime", "solvedat", "resolvedat"]),
        (DueAt, ["due", "duedate"]),
    }.SelectMany(one => one.Names.Append(FieldName.Plain(one.Field)).Select(name => (name, one.Field)))
        .Concat(FactSpace.Variable.Select(fact => (FieldName.Plain(FactNames.Name(fact)), FactNames.Name(fact))))
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>From column to field; a column that nobody knows is left out.</summary>
    public static IReadOnlyDictionary<string, string> Propose(IEnumerable<string> columns)
    {
        var proposed = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
            proposed[column] = Known.TryGetValue(FieldName.Plain(column), out var field) && taken.Add(field) ? field : None;
        return proposed;
    }

    /// <summary>Whether a field holds texts and so something to ask.</summary>
    public static bool HasQuestion(IReadOnlyDictionary<string, string> columns) => columns.Values.Any(field => field is Question or Subject);

    /// <summary>Whether a record looks like a ticket of some desk by the plain names of its fields.</summary>
    internal static bool Recognises(HashSet<string> names) =>
        names.Overlaps(["question", "ticketid", "ticketnumber", "askeremail", "requester", "requesteremail"])
        || (names.Overlaps(["subject", "title"]) && names.Overlaps(["body", "description"]) && names.Overlaps(["status", "state", "priority"]));
}
