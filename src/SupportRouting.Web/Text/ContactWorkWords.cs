using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Web.Text;

/// <summary>The words of the list of contacts to confirm.</summary>
public static class ContactWorkWords
{
    public static string Of(ContactWorkReasons reason) => reason switch
    {
        ContactWorkReasons.Missing => ContactWorkText.ReasonMissing,
        ContactWorkReasons.NeverConfirmed => ContactWorkText.ReasonNever,
        ContactWorkReasons.ConfirmedLongAgo => ContactWorkText.ReasonLongAgo,
        ContactWorkReasons.Bounced => ContactWorkText.ReasonBounced,
        ContactWorkReasons.ReportedWrong => ContactWorkText.ReasonReported,
        ContactWorkReasons.DeadLink => ContactWorkText.ReasonDeadLink,
        ContactWorkReasons.NotHttps => ContactWorkText.ReasonNotHttps,
        _ => ContactWorkText.ReasonMissed,
    };

    /// <summary>What a line is about, by its part of the record; a missing kind of contact has no place among others.</summary>
    public static string Subject(string subject)
    {
        var path = SheetPath.Parse($"{subject}/url") ?? SheetPath.Parse($"{subject}/1/url");
        return path switch
        {
            { ContactKind: { } kind } => OfferWords.Of(kind),
            { LinkKind: { } kind } => OfferWords.Of(kind),
            _ => subject,
        };
    }
}
