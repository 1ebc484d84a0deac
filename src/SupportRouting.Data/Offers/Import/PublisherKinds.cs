using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers.Import;

/// <summary>What a record says about who the publisher is. A word not known leaves it unknown: nobody is assumed to be a third party.</summary>
internal static class PublisherKinds
{
    public static PublisherKind Parse(string? text) => FieldName.Plain(text ?? string.Empty) switch
    {
        "microsoft" or "firstparty" => PublisherKind.Microsoft,
        "thirdparty" or "isv" => PublisherKind.ThirdParty,
        _ => PublisherKind.Unknown,
    };

    /// <summary>By a column that says who gives support; certain only where the publisher's name does not contradict it.</summary>
    public static PublisherKind BySupportTier(string? tier, string? publisherName)
    {
        var byMicrosoft = IsMicrosoft(publisherName);
        return FieldName.Plain(tier ?? string.Empty) switch
        {
            "microsoft" when byMicrosoft || publisherName is null => PublisherKind.Microsoft,
            "partner" when !byMicrosoft => PublisherKind.ThirdParty,
            _ => PublisherKind.Unknown,
        };
    }

    private static bool IsMicrosoft(string? name) =>
        name is not null && name.Split(',').Any(part => SearchText.NameKey(part) is "microsoft");
}
