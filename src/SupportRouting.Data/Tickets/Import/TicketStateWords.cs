using SupportRouting.Data.Import;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Import;

/// <summary>What desks call a ticket's status and priority.</summary>
internal static class TicketStateWords
{
    public static TicketStatus? Status(string text) => FieldName.Plain(text) switch
    {
        "new" or "nuovo" or "nuevo" or "nowe" => TicketStatus.New,
        "open" or "reopened" or "aperto" or "abierto" or "otwarte" => TicketStatus.Routed,
        "inprogress" or "assigned" or "active" => TicketStatus.Answering,
        "pending" or "pendingreminder" or "waiting" or "onhold" or "hold" or "waitingforcustomer" or "awaitingcustomer" => TicketStatus.WaitingOnCustomer,
        "solved" or "answered" or "done" or "risolto" or "resuelto" or "rozwiązane" => TicketStatus.Resolved,
        "merged" or "deleted" or "chiuso" or "cerrado" or "zamknięte" => TicketStatus.Closed,
        _ => FactNames.TryRead<TicketStatus>(text, out var status) ? status : null,
    };

    public static Priority? Priority(string text) => FieldName.Plain(text) switch
    {
        "1low" or "minor" or "trivial" or "bassa" or "baja" or "niski" => Domain.Tickets.Priority.Low,
        "2normal" or "medium" or "normale" or "media" or "normalny" => Domain.Tickets.Priority.Normal,
        "3high" or "major" or "alta" or "wysoki" => Domain.Tickets.Priority.High,
        "emergency" or "critical" or "blocker" or "highest" or "urgente" or "pilny" => Domain.Tickets.Priority.Urgent,
        _ => FactNames.TryRead<Priority>(text, out var priority) ? priority : null,
    };

    /// <summary>The moves that lead from a ticket's first status to another, each one allowed by the table.</summary>
    public static IEnumerable<TicketMove> MovesTo(TicketStatus status) => status switch
    {
        TicketStatus.Answering => [TicketMove.Take],
        TicketStatus.HandedOff => [TicketMove.HandOff],
        TicketStatus.WaitingOnCustomer => [TicketMove.AskCustomer],
        TicketStatus.WaitingOnPublisher => [TicketMove.HandOff, TicketMove.PublisherReplied],
        TicketStatus.WaitingOnMicrosoft => [TicketMove.HandOff, TicketMove.MicrosoftReplied],
        TicketStatus.WaitingOnProvider => [TicketMove.HandOff, TicketMove.ProviderReplied],
        TicketStatus.Resolved => [TicketMove.Resolve],
        TicketStatus.Closed => [TicketMove.Resolve, TicketMove.Close],
        // Whether it is new or routed the decision tells.
        _ => [],
    };
}
