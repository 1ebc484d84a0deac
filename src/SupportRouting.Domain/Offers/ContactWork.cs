namespace SupportRouting.Domain.Offers;

/// <summary>Why somebody should look at a contact or link. The numbers are stored.</summary>
[Flags]
public enum ContactWorkReasons
{
    /// <summary>Nothing is to be done.</summary>
    None = 0,

    /// <summary>The policy may send somebody to a contact of this kind, and there is none.</summary>
    Missing = 1,

    /// <summary>Nobody ever made sure that it is right.</summary>
    NeverConfirmed = 2,

    /// <summary>It was made sure of, but long ago.</summary>
    ConfirmedLongAgo = 4,

    /// <summary>Mail to it was refused.</summary>
    Bounced = 8,

    /// <summary>Somebody says that it is wrong.</summary>
    ReportedWrong = 16,

    /// <summary>Its web address leads nowhere.</summary>
    DeadLink = 32,

    /// <summary>Its web address is not encrypted.</summary>
    NotHttps = 64,

    /// <summary>The publisher did not answer there by the time it was expected to.</summary>
    MissedTimes = 128,
}

/// <summary>What is to be done about contacts, and what comes first.</summary>
public static class ContactWork
{
    /// <summary>How many subscriptions one open ticket counts for: somebody waits for an answer now.</summary>
    public const int TicketCounts = 10;

    /// <summary>How long a line stays away when somebody puts it off.</summary>
    public static readonly TimeSpan Snooze = TimeSpan.FromDays(30);

    /// <summary>What speaks for looking at a contact.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="open">What open reports say of it.</param>
    /// <param name="confirmedSince">Confirmations from before this moment are too old.</param>
    /// <returns>The reasons.</returns>
    public static ContactWorkReasons Of(SupportContact contact, IReadOnlyCollection<ContactFault> open, DateTimeOffset confirmedSince)
    {
        var reasons = contact.ConfirmedAt is not { } at ? ContactWorkReasons.NeverConfirmed
            : at < confirmedSince ? ContactWorkReasons.ConfirmedLongAgo : ContactWorkReasons.None;
        if (contact.Url?.StartsWith("http://", StringComparison.OrdinalIgnoreCase) is true)
            reasons |= ContactWorkReasons.NotHttps;
        return open.Aggregate(reasons, (all, fault) => all | Of(fault));
    }

    /// <summary>How much depends on a line; the heaviest come first.</summary>
    /// <param name="openTickets">Open tickets about what it serves.</param>
    /// <param name="subscriptions">Subscriptions of what it serves.</param>
    /// <returns>The weight.</returns>
    public static int Weigh(int openTickets, int subscriptions) => (openTickets * TicketCounts) + subscriptions;

    private static ContactWorkReasons Of(ContactFault fault) => fault switch
    {
        ContactFault.Bounced => ContactWorkReasons.Bounced,
        ContactFault.Unanswered => ContactWorkReasons.MissedTimes,
        _ => ContactWorkReasons.ReportedWrong,
    };
}
