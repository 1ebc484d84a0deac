using Microsoft.AspNetCore.WebUtilities;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Pages.Records;

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

    /// <summary>Where in the form the contact or link is; a missing one is entered in the first place of its kind.</summary>
    public static string Edit(WorkRow row) =>
        $"{Record(row)}/edit#{SheetLine.IdOf(SheetPath.Parse($"{row.Subject}/url") is null ? $"{row.Subject}/1" : row.Subject)}";
}
