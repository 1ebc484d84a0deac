using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tickets;

/// <summary>Who answers a ticket, as its queue shows it.</summary>
public enum TicketParty : byte
{
    /// <summary>Not known: a fact or the topic is missing.</summary>
    Unknown,

    /// <summary>The CSP partner: us, or for a reseller's duty the reseller.</summary>
    CspPartner,

    /// <summary>The publisher.</summary>
    IsvPublisher,

    /// <summary>Microsoft.</summary>
    Microsoft,

    /// <summary>The sources do not say.</summary>
    NotStated,
}

/// <summary>Why somebody else answers than the policy says.</summary>
public enum OverrideReason : byte
{
    /// <summary>An agreement between the parties says otherwise.</summary>
    Agreement,

    /// <summary>The party that would answer has refused.</summary>
    Refused,

    /// <summary>The party that would answer cannot be reached.</summary>
    Unreachable,

    /// <summary>A fact that no field holds makes the difference.</summary>
    UnrecordedFact,

    /// <summary>The rule is wrong for this case.</summary>
    WrongRule,

    /// <summary>Something else; the text tells.</summary>
    Other,
}

/// <summary>From a decision to a ticket's party.</summary>
public static class TicketParties
{
    /// <summary>Who answers by a decision.</summary>
    /// <param name="decision">The decision; null when there is no topic to decide about.</param>
    /// <returns>The party.</returns>
    public static TicketParty Of(Decision? decision) => decision switch
    {
        Decision.Routed { Responsible: ResponsibleParty.CspPartner } => TicketParty.CspPartner,
        Decision.Routed { Responsible: ResponsibleParty.IsvPublisher } => TicketParty.IsvPublisher,
        Decision.Routed => TicketParty.Microsoft,
        Decision.NotStated => TicketParty.NotStated,
        _ => TicketParty.Unknown,
    };

    /// <summary>Who has a ticket first by a decision: with technical support the partner may come before the publisher whose answer it is.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>The party the asker turns to; the asker's own side and a provider are the CSP partner's.</returns>
    public static TicketParty FirstOf(Decision decision) => decision switch
    {
        Decision.Routed { FirstContact: FirstContact.IsvPublisher } => TicketParty.IsvPublisher,
        Decision.Routed { FirstContact: FirstContact.Microsoft } => TicketParty.Microsoft,
        Decision.Routed => TicketParty.CspPartner,
        _ => Of(decision),
    };

    /// <summary>The status a ticket of this party begins with.</summary>
    /// <param name="party">The party.</param>
    /// <returns>Routed with a party; new while none is known or the sources do not say, so that somebody looks at it.</returns>
    public static TicketStatus FirstStatus(TicketParty party) =>
        party is TicketParty.Unknown or TicketParty.NotStated ? TicketStatus.New : TicketStatus.Routed;
}
