using System.Collections.Immutable;
using System.Text.Json;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Api.Decisions;

namespace SupportRouting.Web.Api.Tickets;

/// <summary>Reads the body of <c>POST /tickets</c>.</summary>
internal sealed class NewTicketReader(RoutingPolicy policy, FieldErrors errors, bool forStaff)
{
    private static readonly ImmutableArray<string> Everybody = ["question", "subject", "customer"];
    private static readonly ImmutableArray<string> Staff = ["priority", "tags", "dueAt"];

    public ImmutableArray<string> Besides => forStaff ? [.. Everybody, .. Staff] : Everybody;

    public NewTicket Read(JsonElement body)
    {
        var request = new DecisionRequestReader(policy, errors) { TopicMayLack = true, Besides = Besides }.ReadOne(body);
        var fields = new TicketFields(body, errors);
        var question = fields.Text("question", TicketLimits.Text, isNeeded: true);
        var (name, email) = fields.Person("customer");
        return new NewTicket(request.Question, question ?? "")
        {
            Subject = fields.Text("subject", TicketLimits.Subject),
            Language = request.Language?.Name,
            AskerName = name,
            AskerEmail = email,
            Priority = forStaff ? fields.Choice<Priority>("priority") ?? Priority.Normal : Priority.Normal,
            DueAt = forStaff ? fields.Moment("dueAt") : null,
            Tags = forStaff ? fields.Tags("tags") : [],
            Source = TicketSource.Api,
        };
    }
}
