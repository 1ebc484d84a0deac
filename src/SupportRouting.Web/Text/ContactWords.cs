using System.Globalization;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Web.Text;

/// <summary>The words for how sure a contact is.</summary>
public static class ContactWords
{
    /// <summary>When, by whom and how it was last confirmed.</summary>
    public static string Confirmed(SupportContact contact) => contact.ConfirmedAt is not { } at ? ContactsText.NeverConfirmed
        : contact.ConfirmedBy is { } by && contact.ConfirmedHow is { } how ? Words.Fill(ContactsText.ConfirmedBy, at.ToString("d", CultureInfo.CurrentCulture), by, Of(how))
        : Words.Fill(ContactsText.ConfirmedOn, at.ToString("d", CultureInfo.CurrentCulture));

    public static string Doubtful(DateTimeOffset since) => Words.Fill(ContactsText.Doubtful, since.ToString("d", CultureInfo.CurrentCulture));

    public static string Of(ContactFault fault) => fault switch
    {
        ContactFault.Gone => ContactsText.FaultGone,
        ContactFault.OtherDesk => ContactsText.FaultOtherDesk,
        ContactFault.NoAnswer => ContactsText.FaultNoAnswer,
        ContactFault.Bounced => ContactsText.FaultBounced,
        _ => ContactsText.FaultUnanswered,
    };

    public static string Of(ConfirmationWay how) => how switch
    {
        ConfirmationWay.Publisher => ContactsText.WayPublisher,
        ConfirmationWay.Reply => ContactsText.WayReply,
        _ => ContactsText.WayPerson,
    };
}
