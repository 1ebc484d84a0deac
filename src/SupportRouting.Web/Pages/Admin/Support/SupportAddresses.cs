using Microsoft.AspNetCore.WebUtilities;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Web.Pages.Admin.Support;

/// <summary>Addresses of the settings of technical support.</summary>
public static class SupportAddresses
{
    public const string List = "/admin/technical-support";

    public static string New(string? offer = null, string? publisher = null) => With(List + "/new", ("offer", offer), ("publisher", publisher));

    /// <summary>Where open tickets are looked at as it is set already.</summary>
    public static string Tickets(TechnicalSupportScope scope, string? key) => QueryHelpers.AddQueryString(
        scope is TechnicalSupportScope.Offer ? New(offer: key) : New(publisher: key), "look", "true");

    public static string Change(long number) => FormattableString.Invariant($"{List}/{number}");

    /// <summary>Where a setting is ended: its form with its last day filled in.</summary>
    public static string End(long number) => Change(number) + "?end=true";

    public static string Of(bool ended, string? about = null, long? after = null) =>
        With(List, ("state", ended ? "ended" : null), ("about", about), ("after", after is { } last ? FormattableString.Invariant($"{last}") : null));

    public static string History(long? before = null) =>
        With(List, ("changes", before is { } last ? FormattableString.Invariant($"{last}") : null)) + "#support-history";

    private static string With(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        foreach (var (name, value) in query)
            path = value is null ? path : QueryHelpers.AddQueryString(path, name, value);
        return path;
    }
}
