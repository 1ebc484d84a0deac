using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.HandOffs;

/// <summary>A desk a question can be handed to.</summary>
/// <param name="To">Whose desk it is.</param>
/// <param name="Kind">Which one of that party's.</param>
/// <param name="Contact">How it is reached; a desk of Microsoft's has an address instead.</param>
/// <param name="IsAdvised">Whether the decision names it.</param>
public sealed record HandOffTarget(HopParty To, ContactKind Kind, SupportContact? Contact, bool IsAdvised)
{
    /// <summary>Its place among the targets of one ticket, for forms.</summary>
    public string Key { get; init; } = "";

    /// <summary>The company it belongs to.</summary>
    public string? PartyName { get; init; }

    public Guid? PublisherId { get; init; }

    /// <summary>Where a request is opened by hand.</summary>
    public Uri? Desk => MicrosoftDesk.AddressOf(Kind);

    public string? Email => EmailAddress.Parse(Contact?.Email).Value?.Text;

    /// <summary>The language to write in. Microsoft's desks answer partners in English (dossier 5.2).</summary>
    public string Language => ContactLanguages.Choose(Contact?.Languages);

    /// <summary>When it answers, where it says so readably.</summary>
    public SupportHours? StatedHours => SupportHoursText.Read(Contact?.Hours, null, Holidays.Read(Contact?.Holidays));

    public IReadOnlyList<HandOffWay> Ways(bool mailIsOn) =>
    [
        HandOffWay.Copied,
        .. Email is null ? Array.Empty<HandOffWay>() : [HandOffWay.MailProgram],
        .. Email is not null && mailIsOn ? [HandOffWay.Mail] : Array.Empty<HandOffWay>(),
        .. Desk is null ? Array.Empty<HandOffWay>() : [HandOffWay.PartnerCenter],
    ];
}
