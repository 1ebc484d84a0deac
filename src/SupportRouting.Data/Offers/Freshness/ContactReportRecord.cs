using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Freshness;

/// <summary>Somebody, or the portal itself, says that a contact is wrong.</summary>
public sealed class ContactReportRecord
{
    public required Guid Id { get; init; }

    public required Guid ContactId { get; init; }

    public required ContactFault Fault { get; init; }

    /// <summary>What the contact's addresses were then, as <see cref="ContactKey.Mark"/>.</summary>
    public required string Mark { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who said so; null for the portal itself.</summary>
    public Guid? ReporterId { get; init; }

    public string? ReporterName { get; init; }

    public string? Words { get; init; }

    public long? TicketNumber { get; init; }

    /// <summary>The mail that was refused.</summary>
    public long? MailId { get; init; }

    /// <summary>The hand-off that nobody answered.</summary>
    public long? HandOffId { get; init; }

    public DateTimeOffset? SettledAt { get; set; }

    public string? SettledBy { get; set; }

    /// <summary>The change of the record that settled it.</summary>
    public Guid? SettledByChange { get; set; }
}
