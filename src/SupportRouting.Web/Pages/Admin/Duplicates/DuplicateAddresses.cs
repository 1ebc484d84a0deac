using Microsoft.AspNetCore.WebUtilities;

namespace SupportRouting.Web.Pages.Admin.Duplicates;

/// <summary>Addresses of the pages about records that stand there twice.</summary>
public static class DuplicateAddresses
{
    public const string Path = "/admin/duplicates";
    public const string ComparePath = Path + "/compare";

    public const string Merged = "merged";

    public static string List(string? show = null, string? after = null) =>
        QueryHelpers.AddQueryString(Path, new Dictionary<string, string?>(StringComparer.Ordinal) { ["show"] = show, ["after"] = after });

    public static string Compare(string one, string other, string? goesOn = null) =>
        QueryHelpers.AddQueryString(ComparePath, new Dictionary<string, string?>(StringComparer.Ordinal) { ["one"] = one, ["other"] = other, ["goesOn"] = goesOn });
}
