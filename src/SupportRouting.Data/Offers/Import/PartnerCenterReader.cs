using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Product of the Partner Center API as a CSP partner reads it: no contacts and no offer id, but the publisher's kind.</summary>
internal static class PartnerCenterReader
{
    public static bool Matches(JsonFields record) =>
        record.Has("ismicrosoftproduct") || (record.Inner("producttype") is not null && record.Has("title"));

    public static OfferDraft Read(JsonFields record)
    {
        var draft = new OfferDraft(OfferFormat.PartnerCenter)
        {
            ProductId = record.Text("id"),
            PublisherKind = record.Flag("ismicrosoftproduct") switch
            {
                true => PublisherKind.Microsoft,
                false => PublisherKind.ThirdParty,
                null => PublisherKind.Unknown,
            },
        };
        draft.SetTitle(record.Text("title"));
        draft.SetPublisherName(record.Text("publishername"));
        draft.SetSummary(record.Text("description"));
        var type = record.Inner("producttype");
        draft.SetType(type?.Inner("subtype")?.Text("id") ?? type?.Text("id"));
        return draft;
    }
}
