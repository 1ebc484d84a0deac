using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Import;

/// <summary>The sources' words for kinds of contacts.</summary>
internal static class ContactKinds
{
    /// <summary>The kind; null for a word not known. Numbers follow the order of the submission API's own list.</summary>
    public static OfferContactKind? Parse(string? text) => FieldName.Plain(text ?? string.Empty) switch
    {
        "customersupport" or "support" or "supportcontact" or "customersupportcontact" or "partnersupport" or "0"
            => OfferContactKind.CustomerSupport,
        "engineering" or "engineeringcontact" or "technical" or "1" => OfferContactKind.Engineering,
        "channelmanager" or "cspprogram" or "csp" or "cspcontact" or "cspprogramcontact" or "cloudsolutionprovider"
            or "cloudsolutionprovidercontact" or "cloudsolutionproviderprogramcontact" or "2" => OfferContactKind.CspProgram,
        _ => null,
    };
}
