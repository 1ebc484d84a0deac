using Microsoft.AspNetCore.WebUtilities;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.Admin.Contacts;

/// <summary>Addresses of the list of contacts that somebody should look at.</summary>
public static class WorkAddresses
{
    public const string Path = "/admin/contacts";

    public static string Of(WorkFilter filter, WorkCursor? after = null) =>
        QueryHelpers.AddQueryString(Path, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["reason"] = filter.Reason is { } reason ? FactNames.Name(reason) : null,
            ["publisher"] = filter.Publisher,
            ["after"] = after?.ToString(),
        });

    public static string Record(WorkRow row) =>
        row.OfferId is { } offer ? Offers.OfferAddresses.Details(offer) : $"/publishers/{Uri.EscapeDataString(row.PublisherCode)}";

    public static string Edit(WorkRow row) => $"{Record(row)}/edit#{row.Subject.Replace('/', '-')}";
}
