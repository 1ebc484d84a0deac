using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Web.Pages.Records;

/// <summary>Addresses that publishers and offers have alike.</summary>
public static class RecordAddresses
{
    public const string Offers = "offers";
    public const string Publishers = "publishers";

    /// <summary>What stands for the record before its first change.</summary>
    public const string First = "first";

    public static string Of(RecordKind kind, string id) => $"/{(kind is RecordKind.Offer ? Offers : Publishers)}/{Uri.EscapeDataString(id)}";

    /// <param name="kind">Which record it is.</param>
    /// <param name="id">The record.</param>
    /// <param name="before">Where the page begins.</param>
    /// <param name="own">A record merged into it, whose own history is meant.</param>
    public static string History(RecordKind kind, string id, long? before = null, string? own = null) =>
        QueryHelpers.AddQueryString($"{Of(kind, id)}/history", new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["own"] = own,
            ["before"] = before?.ToString(CultureInfo.InvariantCulture),
        });

    public static string State(RecordKind kind, string id, Guid? change) => $"{Of(kind, id)}/history/{change?.ToString() ?? First}";

    public static string Restore(RecordKind kind, string id, Guid? change) => $"{State(kind, id, change)}/restore";
}
